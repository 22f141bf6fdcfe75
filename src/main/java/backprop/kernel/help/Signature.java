package backprop.kernel.help;

/**
 * What JShell calls a thing: {@code a.b.Owner}, {@code Owner(int x)}, {@code double Owner.name(int
 * x) throws E} or {@code Owner.name:int}.
 *
 * @param owner the class, without its package
 * @param member the method, the field, or the name of the class itself for a constructor; empty for
 *     the class
 * @param parameters how many the method has, or -1 for what is not a method
 */
public record Signature(String owner, String member, int parameters) {

    public static Signature parse(String text) {
        String plain = withoutTypeArguments(text).replaceFirst(":.*", "");
        int bracket = plain.indexOf('(');
        String head = bracket < 0 ? plain : plain.substring(0, bracket);
        String path = head.substring(head.lastIndexOf(' ') + 1);
        String last = path.substring(path.lastIndexOf('.') + 1);
        String before = path.substring(0, Math.max(0, path.length() - last.length() - 1));
        String owner = before.substring(before.lastIndexOf('.') + 1);
        if (bracket >= 0) {
            int parameters = count(plain.substring(bracket + 1, plain.lastIndexOf(')')));
            return new Signature(isClass(owner) ? owner : last, last, parameters);
        }
        return isClass(owner) && !isClass(last)
                ? new Signature(owner, last, -1)
                : new Signature(last, "", -1);
    }

    private static boolean isClass(String name) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && !name.equals(name.toUpperCase());
    }

    private static int count(String parameters) {
        return parameters.isBlank() ? 0 : parameters.split(",").length;
    }

    private static String withoutTypeArguments(String text) {
        String shorter = text.replaceAll("<[^<>]*>", "");
        return shorter.equals(text) ? text : withoutTypeArguments(shorter);
    }
}
