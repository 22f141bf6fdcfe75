package backprop.exercise;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What an exercise needs as its answer, and how it judges that. */
record Exercise(List<Class<?>> types, Function<Object[], Verdict> check) {

    static <A> Exercise of(Class<A> type, Function<A, Verdict> check) {
        return new Exercise(List.of(type), answers -> check.apply(type.cast(answers[0])));
    }

    static <A, B> Exercise of(Class<A> first, Class<B> second, BiFunction<A, B, Verdict> check) {
        return new Exercise(
                List.of(first, second),
                answers -> check.apply(first.cast(answers[0]), second.cast(answers[1])));
    }

    Verdict judge(Object... answers) {
        if (answers.length != types.size()) {
            return Verdict.hint("count", types.size(), answers.length);
        }
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] == null) {
                return Verdict.notStarted();
            }
            if (!types.get(i).isInstance(answers[i])) {
                String came = answers[i].getClass().getSimpleName();
                return Verdict.hint("type." + types.get(i).getSimpleName(), came);
            }
        }
        return check.apply(answers);
    }
}
