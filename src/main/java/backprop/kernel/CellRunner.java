package backprop.kernel;

import backprop.kernel.mistakes.ErrorReport;
import backprop.kernel.shell.Cells;
import backprop.kernel.stop.CellRun;
import backprop.kernel.trace.CellFailure;
import backprop.kernel.wire.History;
import backprop.kernel.wire.Reply;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** Answers a request to execute a cell: runs it, shows its value, reports its error. */
final class CellRunner {

    private final Cells cells;
    private final Renderer renderer;
    private final History history;
    private final AtomicInteger nextNumber;
    private final Set<Object> displayed = ConcurrentHashMap.newKeySet();

    CellRunner(Cells cells, Renderer renderer, History history, AtomicInteger nextNumber) {
        this.cells = cells;
        this.renderer = renderer;
        this.history = history;
        this.nextNumber = nextNumber;
    }

    /** Takes note of what display(...) returned, which is not meant as a value of the cell. */
    void displayed(String id) {
        displayed.add(id);
    }

    void run(Reply reply, ExecuteRequest request) {
        int number = nextNumber.get();
        if (!request.isSilent()) {
            reply.publish(new PublishExecuteInput(request.getCode(), number));
        }
        displayed.clear();
        JsonObject answer = answer(reply, request, number);
        answer.addProperty("execution_count", number);
        if (isStored(request)) {
            nextNumber.incrementAndGet();
        }
        reply.reply(MessageType.EXECUTE_REPLY, answer);
    }

    private static boolean isStored(ExecuteRequest request) {
        return request.shouldStoreHistory() && !request.isSilent();
    }

    private JsonObject answer(Reply reply, ExecuteRequest request, int number) {
        CellRun run = new CellRun(number);
        cells.control().enter(run);
        String text = "";
        try {
            DisplayData value = value(run, request.getCode());
            if (value != null && !request.isSilent()) {
                reply.publish(new PublishExecuteResult(number, value));
                text = String.valueOf(value.getData(MIMEType.TEXT_PLAIN));
            }
            return success(run, request);
        } catch (Throwable e) {
            if (request.shouldStopOnError()) {
                reply.abortQueued();
            }
            return error(reply, e);
        } finally {
            run.end();
            if (isStored(request)) {
                history.add(number, request.getCode(), text);
            }
        }
    }

    /** Renders on a thread of the cell too: a toString() may run for ever. */
    private DisplayData value(CellRun run, String code) throws Exception {
        Object value = cells.run(code);
        boolean shown = value instanceof PrintStream || value instanceof String && isId(value);
        return value == null || shown ? null : run.call(() -> rendered(value));
    }

    /** What display(...) returned is not meant as a value. */
    private boolean isId(Object value) {
        return displayed.contains(value);
    }

    private DisplayData rendered(Object value) throws CellFailure {
        try {
            return value instanceof DisplayData ? (DisplayData) value : renderer.render(value);
        } catch (Throwable e) {
            throw cells.failure(e);
        }
    }

    private JsonObject success(CellRun run, ExecuteRequest request) {
        JsonObject expressions = new JsonObject();
        if (request.getUserExpr() != null) {
            request.getUserExpr()
                    .forEach((name, code) -> expressions.add(name, evaluated(run, code)));
        }
        JsonObject content = new JsonObject();
        content.add("user_expressions", expressions);
        content.add("payload", new JsonArray());
        return content;
    }

    private JsonObject evaluated(CellRun run, String code) {
        try {
            DisplayData value = value(run, code);
            JsonObject content = json(value == null ? new DisplayData("null") : value);
            content.addProperty("status", "ok");
            return content;
        } catch (Throwable e) {
            return errorContent(ErrorReport.of(e));
        }
    }

    private static JsonObject error(Reply reply, Throwable error) {
        ErrorReport.Report report = report(error);
        reply.publish(new PublishError(report.name(), report.message(), report.lines()));
        return errorContent(report);
    }

    /** No memory may be left to say more than the name. */
    private static ErrorReport.Report report(Throwable error) {
        try {
            return ErrorReport.of(error);
        } catch (Throwable e) {
            String name = error.getClass().getSimpleName();
            return new ErrorReport.Report(name, "", List.of(name));
        }
    }

    private static JsonObject errorContent(ErrorReport.Report report) {
        return json(new ErrorReply(report.name(), report.message(), report.lines()));
    }

    private static JsonObject json(Object value) {
        return Reply.json(value).getAsJsonObject();
    }
}
