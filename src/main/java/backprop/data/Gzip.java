package backprop.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip and knows where it ended, which the library of Java keeps to itself. */
final class Gzip extends GZIPInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int TRAILER = 8; // RFC 1952, 2.3.1: check sum and size

    private final Counted packed;
    private long filled; // bytes taken from the packed stream at the latest filling of the buffer

    Gzip(InputStream packed) throws IOException {
        this(new Counted(packed));
    }

    private Gzip(Counted packed) throws IOException {
        super(packed, BUFFER);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = packed.count;
    }

    /**
     * Whether bytes follow after the end; to be asked when everything has been read. Java passes
     * over them, and may have read some of them in search of another packed part.
     */
    boolean hasMoreBehind() throws IOException {
        int left = inf.getRemaining();
        long end = filled - left + TRAILER;
        return left > TRAILER || packed.count > Math.max(end, filled) || packed.read() >= 0;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(n, 0);
            return n;
        }

        /** Java looks for another packed part only where something is available. */
        @Override
        public int available() throws IOException {
            in.mark(1);
            int b = in.read();
            in.reset();
            return b < 0 ? 0 : 1;
        }
    }
}
