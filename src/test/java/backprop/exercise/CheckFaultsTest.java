package backprop.exercise;

import static backprop.exercise.Answers.function;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers of another kind than asked for, and code that is stopped. */
class CheckFaultsTest {

    private final Random random = new Random(0);

    @Test
    void anArrayOfLayersIsNoNetwork() {
        Layer[] layers = {new Linear(5, 32, random), new ReLU(), new Linear(32, 10, random)};
        Expect.hint("array.Layer", "03-1", (Object[]) layers);
        Expect.hint("array.Layer", "03-NeuralNetwork", (Object[]) layers);
        Expect.hint("array.Layer", "05-3", (Object[]) new Linear[] {null, null});
        Expect.hint("array.Layer", "03-1", (Object[]) new Layer[0]);
        Expect.hint("array.Layer", "03-1", (Object) layers);
        Expect.hint("array.Layer", "03-3", (Object[]) layers);
    }

    @Test
    void anArrayOfNumbersIsNoMatrix() {
        Expect.hint("array.Matrix", "02-2", (Object[]) new double[][] {{6, 0, 10}, {-3, 0, -5}});
        Expect.hint("array.Matrix", "02-2", (Object[]) new double[][] {{1}});
        Expect.hint("array.Matrix", "02-2", new double[] {1});
        Expect.hint("array.Matrix", "02-2", (Object[]) new Integer[] {1, 2});
        Expect.hint("array", "01-2", new double[] {40});
        Expect.hint("array", "01-2", (Object[]) new String[] {"a", "b"});
        Expect.hint("array", "01-1", (Object[]) new ScalarFunction[2]);
    }

    @Test
    void oneElementOfTheRightKindWillDo() {
        Expect.right("01-paths", (Object[]) new Integer[] {7});
    }

    @Test
    void otherKindsHaveTheNamesThatLearnersKnow() {
        assertNames("List", "03-1", List.of(new ReLU()));
        assertNames("Map", "03-1", Map.of());
        UnaryOperator<Matrix> lambda = y -> y;
        assertNames("lambda", "01-1", lambda);
        assertNames("ScalarFunction", "02-1", function(x -> x, (x, d) -> d));
        assertNames("new NeuralNetwork", "03-1", NeuralNetwork.class);
    }

    private static void assertNames(String name, String id, Object answer) {
        String text = Check.of(id, answer).text(new Messages("en"));
        assertTrue(text.contains(name), text);
        assertTrue(!text.contains("ListN") && !text.contains("$$"), text);
    }

    @Test
    void infinityIsNoRightNumber() {
        Expect.hint("backward.nan", "01-Plus1", function(x -> x + 1, (x, d) -> d / 0));
        Expect.hint("forward.nan", "01-Plus1", function(x -> 1 / 0.0, (x, d) -> d));
    }

    /** Starts a check, interrupts it as a kernel does, and returns what it threw. */
    private static Throwable interrupted(Consumer<CountDownLatch> code) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ScalarFunction f =
                function(
                        x -> {
                            code.accept(begun);
                            return x + 1;
                        },
                        (x, d) -> d);
        FutureTask<Throwable> task =
                new FutureTask<>(
                        () -> {
                            Throwable thrown =
                                    assertThrows(Throwable.class, () -> Check.of("01-Plus1", f));
                            assertTrue(Thread.currentThread().isInterrupted(), "the flag is kept");
                            return thrown;
                        });
        Thread thread = new Thread(task);
        thread.start();
        begun.await();
        thread.interrupt();
        return task.get();
    }

    @Test
    @Timeout(60)
    void anInterruptThatTheCodeSwallowsIsNoVerdict() throws Exception {
        Consumer<CountDownLatch> swallows =
                begun -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        begun.countDown(); // and on it goes, as if nothing had been
                        interruptsNoMore = true;
                    }
                };
        assertEquals(
                CancellationException.class,
                interrupted(begun -> swallowOnce(begun, swallows)).getClass());
    }

    private boolean interruptsNoMore;

    private void swallowOnce(CountDownLatch begun, Consumer<CountDownLatch> swallows) {
        if (!interruptsNoMore) {
            swallows.accept(begun);
        }
    }

    @Test
    @Timeout(60)
    void anInterruptThatTheCodeWrapsIsNoVerdict() throws Exception {
        Consumer<CountDownLatch> wraps =
                begun -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                };
        assertEquals(CancellationException.class, interrupted(wraps).getClass());
    }

    @Test
    @Timeout(60)
    void anInterruptThatTheCodeDoesNotHearIsNoVerdict() throws Exception {
        Consumer<CountDownLatch> deaf =
                begun -> {
                    begun.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                };
        assertEquals(CancellationException.class, interrupted(deaf).getClass());
    }

    @Test
    void theErrorWithWhichAKernelStopsACellPassesThrough() {
        Error stop = new backprop.kernel.stop.CellStopped();
        ScalarFunction stopped =
                function(
                        x -> {
                            throw stop;
                        },
                        (x, d) -> d);
        assertEquals(stop, assertThrows(Error.class, () -> Check.of("01-Plus1", stopped)));
    }
}
