package backprop.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables of the notebook. JShell gives a variable a new field, without its value, whenever
 * it compiles again what the variable depends on; here the value is carried over.
 */
public final class Variables {

    private final Map<String, Field> fields = new HashMap<>();
    private Map<String, Field> before = Map.of();

    /** Call before a snippet is compiled. */
    public void keep() {
        before = Map.copyOf(fields);
    }

    /** Takes note of the fields of a class that JShell made. */
    public void add(Class<?> wrapper) {
        for (Field field : wrapper.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                fields.put(field.getName(), field);
            }
        }
    }

    /** Carries a value over; false if it is lost, because its class is another one now. */
    public boolean restore(String name) {
        Field from = before.get(name);
        Field to = fields.get(name);
        if (from == null || to == null || from.equals(to)) {
            return true;
        }
        try {
            Object value = from.get(null);
            if (fits(value, from.getType(), to.getType())) {
                to.set(null, value);
                return true;
            }
            return value == null;
        } catch (IllegalAccessException e) {
            return false;
        }
    }

    private static boolean fits(Object value, Class<?> from, Class<?> to) {
        return to.isPrimitive() ? from == to : to.isInstance(value);
    }
}
