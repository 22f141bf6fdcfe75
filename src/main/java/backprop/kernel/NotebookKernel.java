package backprop.kernel;

import backprop.kernel.help.CodeHelp;
import backprop.kernel.help.Completeness;
import backprop.kernel.shell.Cells;
import backprop.kernel.show.NotebookRenderer;
import backprop.kernel.stop.Sneaky;
import backprop.kernel.trace.CellFailure;
import backprop.kernel.wire.CellDisplay;
import backprop.kernel.wire.CellInput;
import backprop.kernel.wire.CellOutput;
import backprop.kernel.wire.Channels;
import backprop.kernel.wire.History;
import backprop.kernel.wire.Reply;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** Connects the parts of the kernel with the library that speaks Jupyter's protocol. */
final class NotebookKernel extends BaseKernel {

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CellOutput output = new CellOutput();
    private final CellInput input;
    private final CellDisplay display;
    private final Cells cells;
    private final CellRunner runner;
    private final CodeHelp help;

    NotebookKernel(Channels channels, Cells cells) {
        this(channels, cells, new History(), new CellDisplay());
    }

    private NotebookKernel(Channels channels, Cells cells, History history, CellDisplay display) {
        super(
                "backprop",
                "1.0",
                language(),
                List.of(),
                history,
                display,
                new CommManager(),
                new NotebookRenderer(),
                null,
                cells.magics().registry(),
                true,
                new StringStyler.Builder().build());
        this.display = display;
        this.input = new CellInput(channels.input());
        this.cells = cells;
        this.runner = new CellRunner(cells, renderer, history, executionCount);
        this.help = new CodeHelp(cells);
        cells.magics().onClasspath(this::addToClasspath);
        channels.beforePublish(output::flush);
    }

    private static LanguageInfo language() {
        return new LanguageInfo.Builder("java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jshell")
                .pygments("java")
                .codemirror("text/x-java")
                .build();
    }

    /** Runs after the sockets are bound, so that a front end is answered while JShell starts. */
    @Override
    public void onStartup() {
        installNotebookKernel();
        output.install();
        System.setIn(input);
        installDefaultExtensions();
        cells.awaitStart();
        addToClasspath(environment("IJAVA_CLASSPATH"));
        ready.countDown();
    }

    @Override
    public void onShutdown(boolean restarting) {
        super.onShutdown(restarting);
        output.flush();
    }

    private static String environment(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private void addToClasspath(String globs) {
        String paths = PathsHandler.joinPaths(PathsHandler.splitAndResolveGlobs(globs));
        if (!paths.isEmpty()) {
            cells.addToClasspath(paths);
            installExtensions(paths);
        }
    }

    @Override
    protected ClassLoader getClassLoader() {
        return cells.control().loader();
    }

    @Override
    protected void handleExecuteRequest(
            ShellReplyEnvironment environment, Message<ExecuteRequest> message) {
        awaitStart();
        Reply reply = (Reply) environment;
        ExecuteRequest request = message.getContent();
        commManager.setMessageContext(message);
        output.attach(reply);
        input.attach(message, request.isStdinEnabled());
        display.attach(reply);
        reply.setStatusBusy();
        try {
            runner.run(reply, request);
        } finally {
            reply.setStatusIdle(); // whatever happened, the front end must not wait
        }
    }

    /** There is nothing to stop before the start is over. */
    @Override
    public void interrupt() {
        if (ready.getCount() == 0) {
            cells.control().cell().interrupt();
        }
    }

    @Override
    public void display(DisplayData data) {
        runner.displayed(data.getDisplayId());
        super.display(data);
    }

    @Override
    public Object evalRaw(String code) {
        try {
            return cells.run(code);
        } catch (CellFailure e) {
            throw Sneaky.<RuntimeException>asIs(e.thrown().error());
        } catch (Exception e) {
            throw Sneaky.<RuntimeException>asIs(e);
        }
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        awaitStart();
        return help.complete(code, at);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        awaitStart();
        return help.inspect(code, at);
    }

    @Override
    public String isComplete(String code) {
        awaitStart();
        return Completeness.of(code, cells.analysis());
    }

    private void awaitStart() {
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
