package backprop.kernel.shell;

import com.sun.source.util.JavacTask;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A text that javac reads as if it were a file. */
public final class SourceText extends SimpleJavaFileObject {

    /** With an annotation processor on the class path, javac would keep errors back at first. */
    private static final List<String> OPTIONS = List.of("-proc:none");

    private final String text;
    private final DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();

    public SourceText(String text) {
        super(URI.create("string:///Source.java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    public JavacTask task() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        return (JavacTask) compiler.getTask(null, null, messages, OPTIONS, null, List.of(this));
    }

    public boolean hasErrors() {
        return messages.getDiagnostics().stream()
                .anyMatch(message -> message.getKind() == Diagnostic.Kind.ERROR);
    }
}
