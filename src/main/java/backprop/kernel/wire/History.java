package backprop.kernel.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;

/** The cells of this session, as a console asks for them. Nothing is kept beyond it. */
public final class History implements HistoryManager {

    private static final int SESSION = 1;

    private record Cell(int number, String input, String output) {}

    private final List<Cell> cells = Collections.synchronizedList(new ArrayList<>());

    public void add(int number, String input, String output) {
        cells.add(new Cell(number, input, output));
    }

    @Override
    public List<HistoryEntry> lookupTail(int length, Set<ResultFlag> flags) {
        return entries(select(cell -> true), length, flags);
    }

    /** Sessions count from 1; 0 is the current one, and there are no earlier ones. */
    @Override
    public List<HistoryEntry> lookupRange(int session, int from, int to, Set<ResultFlag> flags) {
        boolean current = session == 0 || session == SESSION;
        int end = to <= 0 ? Integer.MAX_VALUE : to;
        var found = select(cell -> current && cell.number >= from && cell.number < end);
        return entries(found, 0, flags);
    }

    @Override
    public List<HistoryEntry> search(String glob, int length, Set<ResultFlag> flags) {
        Pattern pattern = pattern(glob);
        List<Cell> found = select(cell -> pattern.matcher(cell.input).matches());
        return entries(flags.contains(ResultFlag.UNIQUE) ? unique(found) : found, length, flags);
    }

    private List<Cell> select(Predicate<Cell> wanted) {
        synchronized (cells) {
            return cells.stream().filter(wanted).toList();
        }
    }

    private static List<Cell> unique(List<Cell> cells) {
        Map<String, Cell> latest = new LinkedHashMap<>();
        for (Cell cell : cells) {
            latest.remove(cell.input);
            latest.put(cell.input, cell);
        }
        return List.copyOf(latest.values());
    }

    /** The last ones; all of them if no length is given. */
    private static List<HistoryEntry> entries(List<Cell> found, int length, Set<ResultFlag> flags) {
        boolean withOutput = flags.contains(ResultFlag.INCLUDE_OUTPUT);
        long skip = length > 0 ? Math.max(0, found.size() - length) : 0;
        return found.stream().skip(skip).map(cell -> entry(cell, withOutput)).toList();
    }

    private static HistoryEntry entry(Cell cell, boolean withOutput) {
        return new HistoryEntry(SESSION, cell.number, cell.input, withOutput ? cell.output : null);
    }

    /** With * and ? as in names of files. */
    private static Pattern pattern(String glob) {
        String quoted = glob.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile("\\Q" + quoted + "\\E", Pattern.DOTALL);
    }
}
