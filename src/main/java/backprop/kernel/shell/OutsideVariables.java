package backprop.kernel.shell;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which variables of the notebook a class uses. Where a field was forgotten, a variable of the same
 * name stands in for it, and nobody notices.
 */
public final class OutsideVariables {

    private static final String WRAPPER = "REPL.\\$JShell\\$\\w+";
    private static final Pattern OF_LEARNER = Pattern.compile(WRAPPER + "\\$([A-Za-z]\\w*)");

    private OutsideVariables() {}

    /** The name of a class that a cell declares; empty for all others. */
    public static String simpleName(String className) {
        Matcher matcher = OF_LEARNER.matcher(className);
        return matcher.matches() ? matcher.group(1) : "";
    }

    public static Set<String> usedBy(byte[] classFile) {
        Set<String> names = new TreeSet<>();
        ClassVisitor reader =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String sign, String[] thrown) {
                        return new Uses(names);
                    }
                };
        new ClassReader(classFile).accept(reader, ClassReader.SKIP_DEBUG);
        return names;
    }

    private static final class Uses extends MethodVisitor {

        private final Set<String> names;

        private Uses(Set<String> names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            if (owner.matches(WRAPPER)) {
                names.add(name);
            }
        }
    }
}
