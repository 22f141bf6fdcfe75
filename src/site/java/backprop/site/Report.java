package backprop.site;

import org.teavm.jso.JSBody;

/** What runs in the page tells the page. */
final class Report {

    private Report() {}

    @JSBody(
            params = {"kind", "numbers"},
            script = "globalThis.report(kind, Array.from(numbers));")
    static native void numbers(String kind, double[] numbers);

    @JSBody(
            params = {"kind", "text"},
            script = "globalThis.report(kind, text);")
    static native void text(String kind, String text);
}
