package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
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
    private static final Pattern IN_CLASS = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final int LESSON_MINUTES = 50;
    private static final String LAST_OF_FOUR_LESSONS = "05";
    private static final String LAST_OF_ALL_LESSONS = "08";

    /** Chapter to minutes. */
    private static NavigableMap<String, Integer> chapters(String language) {
        NavigableMap<String, Integer> minutes = new TreeMap<>();
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
        NavigableMap<String, Integer> chapters = chapters(language);
        assertEquals(
                chapters.headMap(LAST_OF_FOUR_LESSONS, true),
                planned(lessons(plan, "4回|In four lessons", 4)));
    }

    @ParameterizedTest
    @CsvSource({"en, docs/en/teaching.md", "ja, docs/teaching.md"})
    void threeMoreLessonsTakeTheMinutesOfTheirChapters(String language, Path plan)
            throws IOException {
        NavigableMap<String, Integer> chapters = chapters(language);
        assertEquals(
                chapters.subMap(LAST_OF_FOUR_LESSONS, false, LAST_OF_ALL_LESSONS, true),
                planned(lessons(plan, "もう3回|Three more lessons", 3)));
    }

    /** Chapter to minutes, homework included; an exercise done in class is no part of a chapter. */
    private static Map<String, Integer> planned(String... lessons) {
        Map<String, Integer> planned = new TreeMap<>();
        for (String lesson : lessons) {
            int sum = 0;
            for (MatchResult row : found(IN_CLASS, lesson)) {
                sum += Integer.parseInt(row.group(1));
            }
            assertEquals(LESSON_MINUTES, sum, lesson);
            for (MatchResult part : found(PART, lesson)) {
                planned.merge(part.group(3), Integer.parseInt(part.group(2)), Integer::sum);
            }
        }
        return planned;
    }

    /** Each lesson of a plan, up to the next heading of its rank. */
    private static String[] lessons(Path page, String heading, int count) throws IOException {
        String plan = Files.readString(page).split("(?m)^## (" + heading + ")")[1];
        String[] lessons = LESSON.split(plan.split("(?m)^## ")[0]);
        assertEquals(count, lessons.length - 1);
        return Arrays.copyOfRange(lessons, 1, lessons.length);
    }

    private static Iterable<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
