package backprop.matrix;

/**
 * The numbers of a matrix and of all its views: an array, or a product that waits until somebody
 * reads it.
 *
 * <p>What an operand is changed to meanwhile must not change the product. Of {@code AᵀB} both
 * operands are lent: whoever wants to change a lent array in place gets a copy of it. Of {@code
 * ABᵀ} only A is lent; B, a weight that will be changed at every step, has the product computed
 * before it changes.
 *
 * <p><b>Threads.</b> Any number may read at once, as if each product were computed where it is
 * written. One that changes numbers must be alone with them, as with any array.
 */
final class Values {

    private volatile double[] array; // null until the product is computed
    private volatile Product product; // null if these numbers are no product any more
    private volatile boolean lent;
    private Values waiting; // the latest product that reads this array; guarded by this

    Values(double[] array) {
        this.array = array;
    }

    private Values(Product product) {
        this.product = product;
    }

    /** The product {@code rows × inner · inner × columns}; each operand may be read transposed. */
    static Values product(
            int rows,
            int inner,
            int columns,
            Values a,
            boolean aTransposed,
            Values b,
            boolean bTransposed) {
        Shapes.size(rows, columns); // refused here, not where it is read
        boolean both = aTransposed && !bTransposed && inner <= rows; // long sums gain nothing
        boolean left = !aTransposed && bTransposed;
        double[] first = both || left ? a.lend() : a.read();
        double[] second = both ? b.lend() : b.read();
        var product = new Product(rows, inner, columns, first, aTransposed, second, bTransposed);
        if (!both && !left) {
            return new Values(product.compute());
        }
        Values waiting = new Values(product);
        if (left) {
            b.replaceWaiting(waiting);
        }
        return waiting;
    }

    /** The numbers, to be read only. */
    double[] read() {
        double[] there = array;
        return there == null ? compute() : there;
    }

    private synchronized double[] compute() {
        if (array == null) {
            if (product == null) {
                throw new IllegalStateException(
                        "Matrix: nobody had read this product when it was given up, as a Trainer"
                                + " gives up the gradient of its data; read it in backward");
            }
            array = product.compute();
            product = product.isOfLent() ? product : null; // B may be changed from now on
        }
        return array;
    }

    private double[] lend() {
        double[] numbers = read();
        lent = true;
        return numbers;
    }

    private synchronized void replaceWaiting(Values next) {
        if (waiting != null) {
            waiting.settle();
        }
        waiting = next;
    }

    private synchronized void settle() {
        if (product != null) {
            compute();
        }
    }

    /** Never computes the product {@code ABᵀ} if nobody has read it yet. */
    synchronized void giveUp() {
        if (product != null && !product.isOfLent()) {
            product = null;
        }
    }

    /** The numbers, to be changed at once. */
    double[] change() {
        replaceWaiting(null);
        double[] numbers = lent ? read().clone() : read();
        array = numbers;
        lent = false;
        product = null;
        return numbers;
    }

    /**
     * Adds a multiple of these numbers to others. The product {@code AᵀB} is added as it is formed,
     * whether it has been read before or not: to look at a gradient must not change the last digit
     * of a step.
     */
    void addTo(double factor, double[] sum) {
        Product p = product;
        if (p != null && p.isOfLent()) {
            p.addTo(factor, sum);
        } else {
            Blas.add(factor, read(), sum);
        }
    }
}
