package backprop.kernel.shell;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for objects of classes that a cell has declared anew since: they go on doing what the old
 * class said. Sees into arrays, collections of the JDK, objects of cells and of the library; runs
 * no code of the reader.
 */
final class OldObjects {

    private static final int MOST = 10_000; // looked at for one variable; a warning may be missed

    private final Predicate<Class<?>> isOld;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();

    private OldObjects(Predicate<Class<?>> isOld) {
        this.isOld = isOld;
    }

    /** Whether the value is such an object, or holds one. */
    static boolean in(Object value, Predicate<Class<?>> isOld) {
        OldObjects search = new OldObjects(isOld);
        search.add(value);
        return search.isFound();
    }

    private boolean isFound() {
        while (!waiting.isEmpty() && seen.size() < MOST) {
            Object next = waiting.poll();
            if (isOld.test(next.getClass())) {
                return true;
            }
            addPartsOf(next);
        }
        return false;
    }

    private void add(Object part) {
        if (part != null && seen.add(part)) {
            waiting.add(part);
        }
    }

    private void addPartsOf(Object whole) {
        Class<?> type = whole.getClass();
        if (type.isArray()) {
            boolean hasParts = !type.getComponentType().isPrimitive();
            for (int i = 0; hasParts && i < Math.min(Array.getLength(whole), MOST); i++) {
                add(Array.get(whole, i));
            }
        } else if (type.getName().startsWith("java.util.")) {
            addElementsOf(whole);
        } else if (type.getName().matches("(REPL|backprop)\\..*")) {
            addFieldsOf(whole, type);
        }
    }

    private void addElementsOf(Object whole) {
        if (whole instanceof Collection) {
            ((Collection<?>) whole).stream().limit(MOST).forEach(this::add);
        } else if (whole instanceof Map) {
            ((Map<?, ?>) whole).keySet().stream().limit(MOST).forEach(this::add);
            ((Map<?, ?>) whole).values().stream().limit(MOST).forEach(this::add);
        }
    }

    private void addFieldsOf(Object whole, Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    add(value(field, whole));
                }
            }
        }
    }

    private static Object value(Field field, Object whole) {
        try {
            return field.get(whole);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // it was made accessible
        }
    }
}
