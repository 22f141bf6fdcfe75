package backprop.kernel.mistakes;

import backprop.kernel.shell.Cells;
import backprop.kernel.stop.CellRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A notebook without its page: runs cells, and tells what a learner reads of them. */
final class Learner {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Cells cells = new Cells();
    private int number;

    Learner(String... imports) {
        cells.magics().onClasspath(path -> {});
        cells.start();
        cells.awaitStart();
        cells.addToClasspath(CLASS_PATH);
        reads(String.join("\n", imports));
    }

    /** What a cell prints, its value, or what is wrong with it; without colours. */
    String reads(String cell) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream page = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(page);
        System.setErr(page);
        try {
            page.print(value(cell));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\033\\[[0-9;]*m", "");
    }

    private String value(String cell) {
        CellRun run = new CellRun(++number);
        cells.control().enter(run);
        try {
            return String.valueOf(cells.run(cell));
        } catch (Throwable e) {
            return String.join("\n", ErrorReport.of(e).lines());
        } finally {
            run.end();
        }
    }
}
