package backprop.matrix;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A product may wait until it is read; nobody must see that it did. */
class WaitingProductTest {

    private static final Random RANDOM = new Random(1);

    /** Both kinds that wait, and one that does not. */
    private static final List<BinaryOperator<Matrix>> PRODUCTS =
            List.of((a, b) -> a.t().dot(b), (a, b) -> a.dot(b.t()), Matrix::dot);

    /** Every way to change a matrix in place, itself and through a view. */
    private static final List<Consumer<Matrix>> CHANGES =
            List.of(
                    m -> m.setInPlace(1, 2, 99),
                    m -> m.t().setInPlace(2, 1, 99),
                    m -> m.plusInPlace(3, square()),
                    m -> m.t().plusInPlace(3, square()),
                    m -> m.plusInPlace(3, square().t()),
                    m -> m.plusInPlace(3, m),
                    m -> m.plusInPlace(3, m.t()),
                    m -> m.plusInPlace(3, m.t().dot(m)),
                    m -> m.plusInPlace(3, m.dot(m.t())));

    private static Matrix square() {
        return Matrix.randn(3, 3, RANDOM);
    }

    @Test
    void aChangedOperandDoesNotChangeAProduct() {
        for (BinaryOperator<Matrix> product : PRODUCTS) {
            for (Consumer<Matrix> change : CHANGES) {
                for (boolean left : new boolean[] {true, false}) {
                    Matrix a = square();
                    Matrix b = square();
                    Matrix expected = Plain.copy(product.apply(a, b));
                    Matrix waiting = product.apply(a, b);
                    Matrix view = waiting.t();
                    change.accept(left ? a : b);
                    change.accept(left ? a : b);
                    assertEquals(expected, waiting);
                    assertEquals(expected.t(), view);
                }
            }
        }
    }

    @Test
    void aChangedOperandDoesNotChangeAProductOfItWithItself() {
        for (BinaryOperator<Matrix> product : PRODUCTS) {
            for (Consumer<Matrix> change : CHANGES) {
                Matrix a = square();
                Matrix expected = Plain.copy(product.apply(a, a));
                Matrix waiting = product.apply(a, a);
                change.accept(a);
                assertEquals(expected, waiting);
            }
        }
    }

    @Test
    void aChangeIsSeenByTheMatrixItsViewsAndLaterProductsOnly() {
        for (BinaryOperator<Matrix> product : PRODUCTS) {
            Matrix a = square();
            Matrix b = square();
            Matrix view = a.t();
            Matrix before = product.apply(a, b);
            a.setInPlace(0, 1, 99);
            assertEquals(99, a.get(0, 1));
            assertEquals(99, view.get(1, 0));
            assertEquals(
                    product.apply(Plain.copy(a), b), product.apply(a, b), "the latest numbers");
            before.setInPlace(0, 0, -7);
            assertEquals(-7, before.get(0, 0));
            assertEquals(99, a.get(0, 1), "a product is nobody's operand");
        }
    }

    @Test
    void manyProductsOfOneOperandMayWait() {
        for (BinaryOperator<Matrix> product : PRODUCTS) {
            Matrix shared = square();
            List<Matrix> expected = new ArrayList<>();
            List<Matrix> waiting = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Matrix other = square();
                expected.add(Plain.copy(product.apply(other, shared)));
                expected.add(Plain.copy(product.apply(shared, other)));
                waiting.add(product.apply(other, shared));
                waiting.add(product.apply(shared, other));
            }
            shared.plusInPlace(1, square());
            assertEquals(expected, waiting);
        }
    }

    @Test
    void aProductOfWaitingProductsIsRight() {
        Matrix a = square();
        Matrix b = square();
        Matrix expected = Plain.product(Plain.product(Plain.transpose(a), b), Plain.transpose(b));
        Matrix chain = a.t().dot(b).dot(b.t());
        a.setInPlace(0, 0, 99);
        b.setInPlace(0, 0, 99);
        assertNear(expected, chain, ROUNDING);
    }

    @Test
    void toLookAtAProductDoesNotChangeWhatAddingItGives() {
        for (int samples : new int[] {1, 2, 7}) {
            Matrix x = Matrix.randn(samples, 9, RANDOM);
            Matrix d = Matrix.randn(samples, 5, RANDOM);
            Matrix unseen = Matrix.zeros(9, 5);
            Matrix seen = Matrix.zeros(9, 5);
            for (double factor : new double[] {-0.1, 0.3}) {
                unseen.plusInPlace(factor, x.t().dot(d));
                Matrix product = x.t().dot(d);
                product.toArray();
                seen.plusInPlace(factor, product);
            }
            assertArrayEquals(unseen.toArray(), seen.toArray(), "to the last digit");
            Matrix sum = Plain.product(Plain.transpose(x), d).times(0.2);
            assertNear(sum, unseen, ROUNDING);
        }
    }

    @Test
    void aChangedProductIsAddedAsItIsNow() {
        Matrix product = square().t().dot(square());
        product.setInPlace(0, 0, 5); // as clipping of gradients does
        Matrix sum = Matrix.zeros(3, 3);
        sum.plusInPlace(1, product);
        assertEquals(product, sum);
    }

    @Test
    void notANumberIsAddedWhereTheSampleIsZero() {
        Matrix sum = Matrix.zeros(2, 2);
        sum.plusInPlace(1, Matrix.row(0, 1).t().dot(Matrix.row(Double.POSITIVE_INFINITY, 1)));
        assertTrue(Double.isNaN(sum.get(0, 0)), "0 · ∞ is not 0");
        assertEquals(0, sum.get(0, 1));
        assertEquals(Double.POSITIVE_INFINITY, sum.get(1, 0));
    }

    @Test
    void shapesAreRefusedAtOnce() {
        Matrix two = Matrix.zeros(2, 3);
        Matrix three = Matrix.zeros(3, 3);
        assertThrows(IllegalArgumentException.class, () -> two.t().dot(three));
        assertThrows(IllegalArgumentException.class, () -> two.dot(Matrix.zeros(3, 2).t()));
    }

    @Test
    void whatIsGivenUpSaysSoWhenItIsRead() {
        Matrix unread = square().dot(square().t());
        unread.giveUp();
        var e = assertThrows(IllegalStateException.class, () -> unread.get(0, 0));
        assertTrue(e.getMessage().startsWith("Matrix: nobody had read this"), e.getMessage());
        assertSame(e.getClass(), assertThrows(RuntimeException.class, unread::toArray).getClass());
    }

    @Test
    void givingUpHarmsNothingElse() {
        Matrix weight = square();
        Matrix read = square().dot(weight.t());
        Matrix before = Plain.copy(read);
        read.giveUp();
        weight.setInPlace(0, 0, 99);
        assertEquals(before, read, "it had been read");
        Matrix gradient = square().t().dot(square());
        gradient.giveUp();
        gradient.toArray();
        weight.giveUp();
        assertEquals(99, weight.get(0, 0));
        square().dot(weight.t()).giveUp();
        weight.setInPlace(0, 0, 98);
        assertEquals(
                98, weight.get(0, 0), "the product that was given up does not stand in the way");
    }

    @Test
    void manyThreadsMayReadAtOnce() throws Exception {
        int threads = 4;
        for (int round = 0; round < 200; round++) {
            Matrix a = Matrix.randn(20, 30, RANDOM);
            Matrix b = Matrix.randn(20, 30, RANDOM);
            Matrix left = a.t().dot(b);
            Matrix right = a.dot(b.t());
            var seen = new AtomicReferenceArray<double[]>(threads);
            var barrier = new CyclicBarrier(threads);
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int me = i;
                all.add(new Thread(() -> seen.set(me, readTogether(barrier, left, right, b))));
                all.get(i).start();
            }
            for (Thread thread : all) {
                thread.join();
            }
            for (int i = 0; i < threads; i++) {
                assertArrayEquals(left.plus(left).toArray(), seen.get(i));
            }
        }
    }

    private static double[] readTogether(CyclicBarrier barrier, Matrix m, Matrix n, Matrix b) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        b.dot(b.t()).sum(); // takes the place of the product n that waits for b
        assertEquals(n.sum(), n.map(v -> v).sum());
        return m.plus(m).toArray();
    }
}
