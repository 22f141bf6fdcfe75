package backprop.kernel.stop;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets the code of a cell be stopped: adds a check wherever it might go on for ever. And keeps it
 * from ending the whole kernel.
 */
public final class StopChecks {

    private static final String FLAG = StopFlag.class.getName().replace('.', '/');
    private static final String EXIT = Exit.class.getName().replace('.', '/');
    private static final int ASM = Opcodes.ASM9;

    private StopChecks() {}

    /**
     * The same class, which calls {@link StopFlag#check} before backward jumps and in its methods,
     * and {@link Exit} instead of {@code System.exit}.
     */
    public static byte[] addTo(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new InClass(writer), 0);
        return writer.toByteArray();
    }

    private static final class InClass extends ClassVisitor {

        private InClass(ClassVisitor next) {
            super(ASM, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String type, String signature, String[] exceptions) {
            var next = super.visitMethod(access, name, type, signature, exceptions);
            return next == null ? null : new InMethod(next, canRecur(name));
        }

        /** JShell's own method for a snippet is called once, an initializer too. */
        private static boolean canRecur(String method) {
            return !method.equals("do_it$") && !method.equals("<clinit>");
        }
    }

    private static final class InMethod extends MethodVisitor {

        private final boolean atEntry;
        private final Set<Label> passed = new HashSet<>();

        private InMethod(MethodVisitor next, boolean atEntry) {
            super(ASM, next);
            this.atEntry = atEntry;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (atEntry) {
                check();
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            checkIfBackward(target);
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
            checkIfBackward(otherwise, targets);
            super.visitTableSwitchInsn(min, max, otherwise, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
            checkIfBackward(otherwise, targets);
            super.visitLookupSwitchInsn(otherwise, keys, targets);
        }

        private void checkIfBackward(Label first, Label... more) {
            boolean backward = passed.contains(first);
            for (Label target : more) {
                backward |= passed.contains(target);
            }
            if (backward) {
                check();
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String type, boolean ofInterface) {
            if (owner.equals("java/lang/System") && name.equals("exit")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, EXIT, "exit", type, false);
            } else if (owner.equals("java/lang/Runtime") && name.matches("exit|halt")) {
                String alsoRuntime = "(Ljava/lang/Runtime;I)V";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, EXIT, "exit", alsoRuntime, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, type, ofInterface);
            }
        }

        private void check() {
            visitMethodInsn(Opcodes.INVOKESTATIC, FLAG, "check", "()V", false);
        }
    }
}
