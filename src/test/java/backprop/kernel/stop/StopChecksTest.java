package backprop.kernel.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopChecksTest {

    /** What a cell might declare. */
    public static class Sample {
        public static int sumOfSwitches(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                switch (i % 3) {
                    case 0:
                        continue;
                    case 1:
                        sum += 1;
                        break;
                    default:
                        sum += 2;
                }
            }
            return sum;
        }

        public static void spin(Runnable started) {
            started.run();
            while (true) {
                try {
                    Thread.onSpinWait();
                } catch (RuntimeException e) {
                    continue;
                }
            }
        }
    }

    @Test
    void codeWithChecksComputesTheSame() throws Exception {
        Object sum = checked().getMethod("sumOfSwitches", int.class).invoke(null, 9);
        assertEquals(Sample.sumOfSwitches(9), sum);
    }

    @Test
    void aLoopIsStoppedAndTheNextRunIsNot() throws Throwable {
        CellRun run = new CellRun(1);
        var spin = checked().getMethod("spin", Runnable.class);
        Runnable interruptTwice =
                () -> {
                    run.interrupt();
                    run.interrupt();
                };
        assertThrows(CellStopped.class, () -> run.call(() -> call(spin, interruptTwice)));
        run.end();
        assertEquals(9, new CellRun(2).call(this::checkedSum));
    }

    @Test
    void codeThatReturnsWhenInterruptedKeepsItsResult() throws Throwable {
        CellRun run = new CellRun(1);
        AtomicInteger steps = new AtomicInteger();
        Object result =
                run.call(
                        () -> {
                            run.interrupt();
                            while (!Thread.currentThread().isInterrupted()) {
                                steps.incrementAndGet();
                            }
                            return "kept";
                        });
        run.end();
        assertEquals("kept", result);
    }

    private Object checkedSum() throws Exception {
        return call(checked().getMethod("sumOfSwitches", int.class), 9);
    }

    private static Object call(java.lang.reflect.Method method, Object argument) throws Exception {
        try {
            return method.invoke(null, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static Class<?> checked() throws IOException {
        String name = Sample.class.getName();
        try (InputStream in =
                Sample.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            byte[] code = StopChecks.addTo(in.readAllBytes());
            return new ClassLoader(Sample.class.getClassLoader()) {
                Class<?> define() {
                    return defineClass(name, code, 0, code.length);
                }
            }.define();
        }
    }
}
