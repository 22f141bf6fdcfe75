package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chapter takes as long in the README and in the lessons, homework included, as it says. */
class ScheduleTest {

    private static final Pattern CHAPTER_SAYS = Pattern.compile("(?m)^\\| (\\d+)(分| minutes)");
    private static final Pattern README_SAYS =
            Pattern.compile("(?m)^\\| \\[(\\d\\d) .*\\| (\\d+) \\|$");
    private static final Pattern LESSON = Pattern.compile("(?m)^### (第\\d回|Lesson \\d)");
    private static final Pattern PART =
            Pattern.compile("(?m)^\\| (宿題 |homework )?(\\d+) \\| \\[(\\d\\d) ");
    private static final int LESSON_MINUTES = 50;
    private static final int LESSONS = 4;
    private static final String LAST_OF_THE_LESSONS = "05";

    /** Chapter to minutes. */
    private static Map<String, Integer> chapters(String language) {
        Map<String, Integer> minutes = new TreeMap<>();
        for (Notebook chapter : Notebook.chapters()) {
            if (chapter.path().startsWith(Path.of("notebooks", language))) {
                MatchResult found =
                        CHAPTER_SAYS
                                .matcher(chapter.cells().get(0).source())
                                .results()
                                .findFirst()
                                .orElseThrow();
                String number = chapter.path().getFileName().toString().substring(0, 2);
                minutes.put(number, Integer.valueOf(found.group(1)));
            }
        }
        return minutes;
    }

    @ParameterizedTest
    @CsvSource({"en, README.md", "ja, README.ja.md"})
    void theReadmeSaysTheMinutesOfTheChapters(String language, Path readme) throws IOException {
        Map<String, Integer> said = new TreeMap<>();
        for (MatchResult row : found(README_SAYS, Files.readString(readme))) {
            said.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        assertEquals(chapters(language), said);
    }

    @ParameterizedTest
    @CsvSource({"en, docs/en/teaching.md", "ja, docs/teaching.md"})
    void fourLessonsTakeTheMinutesOfTheChapters(String language, Path plan) throws IOException {
        Map<String, Integer> planned = new TreeMap<>();
        for (String lesson : lessons(plan)) {
            int sum = 0;
            for (MatchResult part : found(PART, lesson)) {
                int minutes = Integer.parseInt(part.group(2));
                planned.merge(part.group(3), minutes, Integer::sum);
                sum += part.group(1) == null ? minutes : 0;
            }
            assertEquals(LESSON_MINUTES, sum, lesson);
        }
        assertEquals(lessonsOf(chapters(language)), planned);
    }

    /** What lies beyond the last chapter of the lessons is for whoever wants to go on. */
    private static Map<String, Integer> lessonsOf(Map<String, Integer> chapters) {
        return new TreeMap<>(chapters).headMap(LAST_OF_THE_LESSONS, true);
    }

    /** Each lesson of the plan for four, up to the next heading of its rank. */
    private static String[] lessons(Path page) throws IOException {
        String plan = Files.readString(page).split("(?m)^## (4回|In four lessons)")[1];
        String[] lessons = LESSON.split(plan.split("(?m)^## ")[0]);
        assertEquals(LESSONS, lessons.length - 1);
        return Arrays.copyOfRange(lessons, 1, lessons.length);
    }

    private static Iterable<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
