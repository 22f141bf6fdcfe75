package backprop.site.jdk;

/** In place of {@code backprop.data.Heap}: a page cannot know how much memory it may use. */
final class Heap {

    private static final int MOST = 4096; // WebAssembly's pages of 64 KB, counted in 16 bits

    private Heap() {}

    static long megabytes() {
        return MOST;
    }
}
