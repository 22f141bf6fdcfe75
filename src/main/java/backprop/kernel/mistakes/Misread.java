package backprop.kernel.mistakes;

import backprop.kernel.trace.Places;
import backprop.kernel.words.Wording;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Java, without a word, takes otherwise than it was meant. */
public final class Misread {

    private static final Pattern FULL_WIDTH_NAME =
            Pattern.compile("(?U)\\w*[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]\\w*");
    private static final Pattern YEN =
            Pattern.compile("\"(?:[^\"\\\\\n¥￥＼]++|\\\\.|[¥￥＼](?![nt]))*+([¥￥＼])[nt]");
    private static final Pattern MAIN =
            Pattern.compile(
                    "(?s)(?:(?:public|static|final)\\s+)*(?:class\\s+(\\w+).*?)?"
                            + "\\bvoid\\s+main\\s*\\(\\s*(\\w?).*");

    private Misread() {}

    /** What to tell whoever runs a cell, of which the last piece is given, too. */
    public static List<String> warnings(String code, String last) {
        List<String> warnings = new ArrayList<>();
        FULL_WIDTH_NAME
                .matcher(BareCode.of(code))
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(name -> Wording.of("fullWidthName", name, narrow(name)))
                .forEach(warnings::add);
        Matcher yen = YEN.matcher(code);
        if (yen.find()) {
            warnings.add(Wording.of("slip.yen", yen.group(1)));
        }
        Matcher main = MAIN.matcher(BareCode.of(last));
        if (main.matches()) {
            String owner = main.group(1) == null ? "" : main.group(1) + ".";
            String arguments = main.group(2).isEmpty() ? "" : "new String[0]";
            warnings.add(Wording.of("uncalledMain", owner + "main(" + arguments + ")"));
        }
        return warnings;
    }

    private static String narrow(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** Refuses what stands in a comment that goes on to the end, for it might be code. */
    public static void refuseOpenComment(String code, Places.Place place) {
        int at = BareCode.of(code).indexOf("/*");
        if (at >= 0) {
            int line =
                    place.line()
                            + (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
            throw CompilationException.at(
                    new Places.Place(place.cell(), line), Wording.of("openComment"));
        }
    }
}
