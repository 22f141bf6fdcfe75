package backprop.kernel.shell;

import backprop.kernel.stop.CellRun;
import backprop.kernel.stop.StopChecks;
import backprop.kernel.trace.Places;
import backprop.kernel.trace.Thrown;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs snippets in this JVM and keeps the real value or exception, of which JShell itself passes on
 * only text.
 */
public final class CellControl extends DirectExecutionControl implements ExecutionControlProvider {

    private final Places places;
    private volatile CellRun cell = new CellRun(0);
    private volatile ClassLoader loader = ClassLoader.getSystemClassLoader();
    private final Variables variables = new Variables();
    private final Map<String, Set<String>> outside = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    private SnippetResult result;

    public CellControl(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return this;
    }

    public CellRun cell() {
        return cell;
    }

    /** Makes the following snippets part of this cell. */
    public void enter(CellRun cell) {
        this.cell = cell;
    }

    public Variables variables() {
        return variables;
    }

    /** What the snippet that was given to JShell came to; empty if it did not run. */
    public Optional<SnippetResult> take() {
        Optional<SnippetResult> taken = Optional.ofNullable(result);
        result = null;
        return taken;
    }

    /** Sees the classes of cells and of all class paths. */
    public ClassLoader loader() {
        return loader;
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        ClassBytecodes[] stoppable = new ClassBytecodes[classes.length];
        for (int i = 0; i < classes.length; i++) {
            byte[] code = StopChecks.addTo(classes[i].bytecodes());
            stoppable[i] = new ClassBytecodes(classes[i].name(), code);
            String declared = OutsideVariables.simpleName(classes[i].name());
            if (!declared.isEmpty()) {
                latest.put(declared, classes[i].name());
                outside.put(declared, OutsideVariables.usedBy(classes[i].bytecodes()));
            }
        }
        super.load(stoppable);
        for (ClassBytecodes loaded : stoppable) {
            if (isWrapper(loaded.name())) {
                places.putWrapper(loaded.name().replace("REPL.", ""), cell.number());
                note(loaded.name());
            }
        }
    }

    /** The notebook's variables that the latest class of this name uses. */
    public Set<String> outsideVariables(String type) {
        return outside.getOrDefault(type, Set.of());
    }

    /** The variables that still hold objects of an earlier class of this name. */
    public Set<String> holdingOlder(String type) {
        String now = latest.get(type);
        Pattern own = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$" + Pattern.quote(type));
        return variables.holding(
                c -> own.matcher(c.getName()).matches() && !c.getName().equals(now));
    }

    /** JShell's own class around a snippet, not a class that the snippet declares. */
    private static boolean isWrapper(String name) {
        return name.indexOf('$', name.indexOf('$', name.indexOf('$') + 1) + 1) < 0;
    }

    private void note(String wrapper) throws ClassInstallException {
        try {
            variables.add(findClass(wrapper));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException(e.toString(), new boolean[0]);
        }
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        loader = snippet.getDeclaringClass().getClassLoader();
        loader.setDefaultAssertionStatus(true); // an assert in a cell is meant
        Thread.currentThread().setContextClassLoader(loader);
        result = result(snippet);
        if (result.thrown() != null) {
            throw new InvocationTargetException(result.thrown().standIn());
        }
        return "";
    }

    private SnippetResult result(Method snippet) {
        try {
            return cell.callNext(() -> run(snippet));
        } catch (Exception | Error e) { // the cell was interrupted
            return new SnippetResult(null, Thrown.of(e));
        }
    }

    private static SnippetResult run(Method snippet) throws IllegalAccessException {
        try {
            return new SnippetResult(snippet.invoke(null), null);
        } catch (InvocationTargetException e) {
            return new SnippetResult(null, Thrown.of(e.getCause()));
        }
    }
}
