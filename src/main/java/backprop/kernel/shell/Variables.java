package backprop.kernel.shell;

import backprop.kernel.stop.Sneaky;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The variables of the notebook. JShell gives a variable a new field, without its value, whenever
 * it compiles again what the variable depends on; here the value is carried over, and the old
 * fields, which live as long as the notebook, let go of what they held.
 */
public final class Variables {

    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, List<Field>> older = new HashMap<>();
    private Map<String, Field> before = Map.of();

    /** Call before a snippet is compiled. */
    public void keep() {
        older.forEach((name, old) -> old.forEach(field -> copy(fields.get(name), field)));
        before = Map.copyOf(fields);
    }

    /** Takes note of the fields of a class that JShell made. */
    public void add(Class<?> wrapper) {
        for (Field field : wrapper.getDeclaredFields()) {
            if (isVariable(field) && field.trySetAccessible()) {
                Field was = fields.put(field.getName(), field);
                if (was != null) {
                    older.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(was);
                }
            }
        }
    }

    private static boolean isVariable(Field field) {
        return Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
    }

    /** Lets go of a value that JShell keeps under a name that nobody knows. */
    public void forget(String name) {
        Field field = fields.remove(name);
        if (field != null && !field.getType().isPrimitive()) {
            Sneaky.call(
                    () -> {
                        field.set(null, null);
                        return null;
                    });
        }
    }

    /** The variables that hold objects of such classes, also inside of other objects. */
    public Set<String> holding(Predicate<Class<?>> classes) {
        Set<String> names = new TreeSet<>();
        fields.forEach(
                (name, field) -> {
                    if (OldObjects.in(Sneaky.call(() -> field.get(null)), classes)) {
                        names.add(name);
                    }
                });
        return names;
    }

    /** Carries a value over; false if it is lost, because its class is another one now. */
    public boolean restore(String name) {
        Field from = before.get(name);
        Field to = fields.get(name);
        if (from == null || to == null || from.equals(to)) {
            return true;
        }
        Object value = Sneaky.call(() -> from.get(null));
        return copy(from, to) || value == null;
    }

    /** Gives a field the value of another if it fits, or none. */
    private static boolean copy(Field from, Field to) {
        return Sneaky.call(
                () -> {
                    Object value = from.get(null);
                    boolean fits = fits(value, from.getType(), to.getType());
                    if (fits || !to.getType().isPrimitive()) {
                        to.set(null, fits ? value : null);
                    }
                    return fits;
                });
    }

    private static boolean fits(Object value, Class<?> from, Class<?> to) {
        return to.isPrimitive() ? from == to : to.isInstance(value);
    }
}
