package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.IdxFile;
import backprop.data.Images;
import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.function.Square;
import backprop.layer.Linear;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import backprop.optimizer.Sgd;
import backprop.training.ConsoleProgress;
import backprop.training.Evaluation;
import backprop.training.Trainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Numbers look the same on every machine, also where people write 1,5 or ١٫٥. */
class LocaleTest {

    private static final List<String> COUNTRIES =
            List.of("ja-JP", "de-DE", "fr-FR", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva");

    @Test
    void everyTextIsTheSameInEveryCountry() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<String> expected = texts();
            for (String country : COUNTRIES) {
                Locale.setDefault(Locale.forLanguageTag(country));
                assertEquals(expected, texts(), country);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> texts() throws Exception {
        List<String> texts = new ArrayList<>(messages());
        Samples spiral = ToyData.spiral(1000, 3, new Random(0));
        Linear linear = new Linear(2, 3, new Random(0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Trainer trainer = new Trainer(linear, new CrossEntropy(), new Sgd(0.125), new Random(0));
        trainer.listen(new ConsoleProgress(out)).train(spiral, spiral, 1, 1000);
        texts.add(bytes.toString(StandardCharsets.UTF_8).replaceAll("\\S+ s left", ""));
        Evaluation evaluation = Evaluation.of(linear, spiral);
        texts.add(evaluation.toString());
        texts.add(evaluation.perClass().print());
        texts.add(evaluation.confusionMatrix().print());
        texts.add(trainer.history().table().removeColumns("seconds").print());
        texts.add(linear.w.value.toString() + Matrix.row(1e9, 1234.5) + Matrix.row(1e-5));
        texts.add(GradientCheck.of(new Square(), 3).toString());
        texts.add(trainer.history().results().get(0).toString().replaceAll("seconds=[^,]*", ""));
        return texts;
    }

    private static List<String> messages() throws Exception {
        Samples xor = ToyData.xor();
        Matrix m = Matrix.zeros(2, 1234);
        byte[] cut = {0, 0, 8, 1, 0, 0, 0x10, 0};
        byte[] one = {0, 0, 8, 1, 0, 0, 0, 1, 11};
        byte[] image = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 5};
        IdxFile label = IdxFile.read(new ByteArrayInputStream(one), "labels");
        IdxFile pixel = IdxFile.read(new ByteArrayInputStream(image), "images");
        Linear linear = new Linear(2, 3, new Random(0));
        Trainer trainer = new Trainer(linear, new CrossEntropy(), new Sgd(1), new Random(0));
        List<Executable> calls =
                List.of(
                        () -> m.get(1, 9999),
                        () -> m.dot(m),
                        () -> Matrix.zeros(65536, 65536),
                        () -> new Linear(1000, 1, new Random(0)).forward(m),
                        () -> xor.split(1000),
                        () -> xor.label(1000),
                        () -> new Samples(Matrix.row(0.5).t(), new int[] {1234}, 2),
                        () -> Images.of(pixel, label, 10),
                        () -> IdxFile.read(new ByteArrayInputStream(cut), "cut"),
                        () -> new Sgd(-1.5),
                        () -> trainer.train(xor, xor, 1, 1),
                        () -> trainer.train(xor, xor, -1234, 1));
        List<String> messages = new ArrayList<>();
        for (Executable call : calls) {
            messages.add(assertThrows(Exception.class, call).getMessage());
        }
        assertTrue(messages.get(0).contains("(1, 9999)"), messages.get(0));
        return messages;
    }
}
