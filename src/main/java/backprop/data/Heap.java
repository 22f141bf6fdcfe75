package backprop.data;

/**
 * The memory that Java may use. A web page, which cannot know it, has a class of its own instead.
 */
final class Heap {

    private static final int MEGABYTE = 1 << 20;

    private Heap() {}

    static long megabytes() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }
}
