package backprop.kernel.help;

import java.util.Arrays;
import java.util.List;

/**
 * What JShell calls a thing: {@code a.b.Type}, {@code Type(int x)}, {@code double Type.name(int x)
 * throws E} or {@code Type.name:int}.
 *
 * @param type the class, with its package unless the notebook knows it without
 * @param member the method, the field, {@code <init>} for a constructor; empty for the class
 * @param parameters the names of the method's parameters; empty for what is not a method
 */
record Signature(String type, String member, List<String> parameters) {

    /** True for a class, and for a constructor, which may leave it to its class to explain. */
    boolean isOfType() {
        return member.isEmpty() || member.equals("<init>");
    }

    /** The same member, of another class. */
    Signature in(String other) {
        return new Signature(other, member, parameters);
    }

    static Signature parse(String text) {
        String plain = withoutTypeArguments(text);
        int bracket = plain.indexOf('(');
        String head = (bracket < 0 ? plain : plain.substring(0, bracket)).replaceFirst(":.*", "");
        String path = head.substring(head.lastIndexOf(' ') + 1);
        if (bracket < 0 ? !plain.contains(":") : path.equals(head)) {
            return new Signature(path, bracket < 0 ? "" : "<init>", parameters(plain));
        }
        int dot = path.lastIndexOf('.');
        return new Signature(
                path.substring(0, Math.max(0, dot)), path.substring(dot + 1), parameters(plain));
    }

    /** The last word of each: {@code (int x, double... values)} has x and values. */
    private static List<String> parameters(String plain) {
        String inside = plain.replaceFirst("^[^(]*\\(?", "").replaceFirst("\\).*", "");
        return Arrays.stream(inside.split(","))
                .filter(parameter -> !parameter.isBlank())
                .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
                .toList();
    }

    static String withoutTypeArguments(String text) {
        String shorter = text.replaceAll("<[^<>]*>", "");
        return shorter.equals(text) ? text.strip() : withoutTypeArguments(shorter);
    }
}
