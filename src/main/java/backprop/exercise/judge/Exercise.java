package backprop.exercise.judge;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an exercise needs as its answer, and how it judges that. */
public record Exercise(List<Class<?>> types, Function<Object[], Verdict> check) {

    public static <A> Exercise of(Class<A> type, Function<A, Verdict> check) {
        return new Exercise(List.of(type), answers -> check.apply(type.cast(answers[0])));
    }

    public static <A, B> Exercise of(
            Class<A> first, Class<B> second, BiFunction<A, B, Verdict> check) {
        return new Exercise(
                List.of(first, second),
                answers -> check.apply(first.cast(answers[0]), second.cast(answers[1])));
    }

    /** Judges answers, and then whether objects of the learner's class share their memory. */
    public Verdict judge(Object... answers) {
        Verdict kinds = kinds(answers);
        if (!kinds.isRight()) {
            return kinds;
        }
        Memory memory = new Memory(answers[0]);
        return check.apply(answers).then(memory::judge);
    }

    private Verdict kinds(Object... answers) {
        if (answers.length != types.size()) {
            // Java takes an array of objects apart: Check.of("03-1", layers) brings each of them.
            return answers.getClass() == Object[].class
                    ? Verdict.hint("count", types.size(), answers.length)
                    : other(types.get(0), answers);
        }
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
                return Verdict.notStarted();
            }
            if (!types.get(i).isInstance(answers[i])) {
                boolean apart = answers.getClass() != Object[].class;
                return other(types.get(i), apart ? answers : answers[i]);
            }
        }
        return Verdict.right();
    }

    private static Verdict other(Class<?> wanted, Object came) {
        String type = wanted.getSimpleName();
        if (came.getClass().isArray()) {
            boolean own = type.equals("Layer") || type.equals("Matrix");
            return Verdict.hint(own ? "array." + type : "array", name(came));
        }
        if (came instanceof Class<?> itself) {
            return Verdict.hint("class", itself.getSimpleName());
        }
        return Verdict.hint("type." + type, name(came));
    }

    /** What the learner would call it: List, where Java says ListN. */
    private static String name(Object came) {
        if (came instanceof List) {
            return "List";
        }
        if (came instanceof Map) {
            return "Map";
        }
        Class<?> type = came.getClass();
        if (type.isHidden()) {
            return "lambda (->)";
        }
        if (type.isAnonymousClass()) {
            Class<?>[] interfaces = type.getInterfaces();
            return (interfaces.length > 0 ? interfaces[0] : type.getSuperclass()).getSimpleName();
        }
        return type.getSimpleName();
    }
}
