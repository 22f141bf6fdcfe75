package backprop.exercise.judge;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where an answer keeps what forward got. It must be a field of each object: what all objects share
 * goes wrong as soon as there are two of them, which a single one does not show.
 */
final class Memory {

    private final Object answer;
    private final Map<Field, String> constants;

    /** Remembers what is shared before anything is tried. */
    Memory(Object answer) {
        this.answer = answer;
        constants = shared(answer);
    }

    private static Map<Field, String> shared(Object answer) {
        Map<Field, String> values = new LinkedHashMap<>();
        for (Class<?> c = answer.getClass(); isOfLearner(c); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    values.put(field, value(field));
                }
            }
        }
        return values;
    }

    private static boolean isOfLearner(Class<?> c) {
        return c != null && !c.getName().startsWith("java.");
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return Arrays.deepToString(new Object[] {field.get(null)});
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Verdict judge() {
        return staticField()
                .map(field -> Verdict.hint("static", field.getName()))
                .orElseGet(() -> Verdict.when(isDisturbedByTwin(), "shared"));
    }

    /** A field of the class that can change, or has changed (such as an array's content). */
    private Optional<Field> staticField() {
        Map<Field, String> now = shared(answer);
        return now.keySet().stream()
                .filter(
                        field ->
                                !Modifier.isFinal(field.getModifiers())
                                        || !now.get(field).equals(constants.get(field)))
                .findFirst();
    }

    /** Also finds what is kept in a variable of the notebook. */
    private boolean isDisturbedByTwin() {
        return twin().map(twin -> isDisturbedBy(twin)).orElse(false);
    }

    /** A second object of the same class, where that needs no arguments. */
    private Optional<Object> twin() {
        return Stream.of(answer.getClass().getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst()
                .map(Memory::make);
    }

    private static Object make(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isDisturbedBy(Object twin) {
        if (answer instanceof ScalarFunction) {
            Function<Object, Matrix> backward = f -> Matrix.row(((ScalarFunction) f).backward(1));
            return isDisturbedBy(twin, (f, s) -> ((ScalarFunction) f).forward(s), backward);
        }
        if (answer instanceof Layer) {
            Matrix x = Matrix.row(-1, 2, 0.5);
            Function<Object, Matrix> backward = l -> ((Layer) l).backward(Matrix.row(1, 1, 1));
            return isDisturbedBy(twin, (l, s) -> ((Layer) l).forward(x.times(s)), backward);
        }
        Matrix y = Matrix.row(-1, 2, 0.5);
        Matrix t = Matrix.row(0, 1, 0);
        return answer instanceof Loss
                && isDisturbedBy(
                        twin,
                        (l, s) -> ((Loss) l).forward(y.times(s), t),
                        l -> ((Loss) l).backward());
    }

    private interface Forward {
        Object run(Object object, double scale);
    }

    private boolean isDisturbedBy(Object twin, Forward forward, Function<Object, Matrix> backward) {
        forward.run(answer, 1);
        Matrix alone = backward.apply(answer).times(1);
        forward.run(answer, 1);
        forward.run(twin, -0.7);
        return !Close.matrices(alone, backward.apply(answer));
    }
}
