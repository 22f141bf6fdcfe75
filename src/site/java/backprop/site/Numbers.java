package backprop.site;

import backprop.matrix.Matrix;

/** Matrices as the page sends and gets them: their numbers, row by row. */
final class Numbers {

    private Numbers() {}

    static Matrix matrix(int rows, int columns, double[] numbers) {
        Matrix m = Matrix.zeros(rows, columns);
        for (int k = 0; k < numbers.length; k++) {
            m.setInPlace(k / columns, k % columns, numbers[k]);
        }
        return m;
    }

    static double[] joined(Matrix... matrices) {
        int size = 0;
        for (Matrix m : matrices) {
            size += m.rows() * m.columns();
        }
        double[] all = new double[size];
        int k = 0;
        for (Matrix m : matrices) {
            double[] numbers = m.toArray();
            System.arraycopy(numbers, 0, all, k, numbers.length);
            k += numbers.length;
        }
        return all;
    }
}
