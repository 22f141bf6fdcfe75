package backprop.kernel.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxTest {

    @Test
    void everyKindOfSnippetIsJavaWhateverItsNamesMean() {
        List.of(
                        "var m = new Unknown<String>();",
                        "import nowhere.*;",
                        "1 + x",
                        "f(1);",
                        "public static int f() { return 1; }",
                        "public record P(int x) {}",
                        "class A { } // end")
                .forEach(snippet -> assertTrue(Syntax.isJava(snippet), snippet));
    }

    @Test
    void whatJavacCannotParseIsNot() {
        List.of("x = = 3;", "int x = 3 +;", "1 2", "class { }")
                .forEach(snippet -> assertFalse(Syntax.isJava(snippet), snippet));
    }

    /**
     * Libraries bring such processors along, and javac then keeps errors back for a later round.
     */
    @Test
    void anAnnotationProcessorOnTheClassPathHidesNoError(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        String processor = "org.example.Processor";
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), processor);
        String classPath = System.getProperty("java.class.path");
        System.setProperty("java.class.path", classPath + File.pathSeparator + folder);
        try {
            whatJavacCannotParseIsNot();
            everyKindOfSnippetIsJavaWhateverItsNamesMean();
        } finally {
            System.setProperty("java.class.path", classPath);
        }
    }

    @Test
    void methodsAndImportsDoNotFitIntoABlock() {
        assertEquals(
                List.of(true, true, false, false),
                List.of("int a = 1;", "class B {}", "int f() { return 1; }", "import a.b;").stream()
                        .map(Syntax::isBlockCode)
                        .toList());
    }
}
