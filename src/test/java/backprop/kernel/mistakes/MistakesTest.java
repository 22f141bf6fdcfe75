package backprop.kernel.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The mistakes that learners make, in src/test/resources: what is typed, cell by cell, and what the
 * last answer must say (=>) and must not (=/=). A compiler speaks the language of its machine, so
 * every table is tried on machines of three languages.
 */
class MistakesTest {

    private static final Path TABLES = Path.of("src/test/resources/backprop/kernel/mistakes");
    private static final String IMPORTS =
            """
            import backprop.data.*;
            import backprop.exercise.Check;
            import backprop.function.ScalarFunction;
            import backprop.layer.*;
            import backprop.loss.*;
            import backprop.matrix.Matrix;
            import backprop.network.NeuralNetwork;
            import backprop.optimizer.Sgd;
            import backprop.training.*;
            """;

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void backToTheLanguageOfTheMachine() {
        Locale.setDefault(machine);
    }

    @ParameterizedTest
    @CsvSource({
        "java, en", "java, ja", "java, zh",
        "meaning, en", "meaning, ja", "meaning, zh",
        "habits, en", "habits, ja", "habits, zh",
        "ime, en", "ime, ja", "ime, zh"
    })
    void eachAnswerSaysWhatToDo(String table, String language) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        Learner learner = new Learner(IMPORTS);
        List<String> wrong = new ArrayList<>();
        for (String row : Files.readString(TABLES.resolve(table + ".txt")).split("(?m)^== ")) {
            String answer = answer(learner, row);
            expected(row, "=> ").filter(e -> !answer.contains(e)).forEach(e -> wrong.add(row));
            expected(row, "=/= ").filter(answer::contains).forEach(e -> wrong.add(row));
            if (wrong.contains(row)) {
                wrong.add(answer + "\n");
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static String answer(Learner learner, String row) {
        String answer = "";
        String typed = row.replaceFirst(".*\n?", "").replaceAll("(?m)^=(/=|>) .*\n?", "");
        for (String cell : typed.split("\n--\n")) {
            answer = learner.reads(cell);
        }
        return answer;
    }

    private static Stream<String> expected(String row, String mark) {
        return row.lines().filter(line -> line.startsWith(mark)).map(l -> l.replace(mark, ""));
    }
}
