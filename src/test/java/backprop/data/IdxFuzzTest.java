package backprop.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Files with a random damage are read right or refused with a message that names them; nothing else
 * happens. {@code -Didx.mutations=20000} tries more of them; each number is its own seed.
 */
class IdxFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("idx.mutations", 2_000);

    private static final byte[] PLAIN = IdxFileTest.idx(new int[] {20, 5, 3}, content());

    private int read;
    private int refused;

    private static int[] content() {
        return IntStream.range(0, 300).map(i -> i * i % 251).toArray();
    }

    @Test
    void damagedFilesAreReadOrRefusedByName() throws IOException {
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            byte[] sound = random.nextBoolean() ? PLAIN : IdxFileTest.gzip(PLAIN);
            attempt(mutated(sound, random), seed);
        }
        System.out.println("IDX mutations: " + read + " read, " + refused + " refused, 0 lost");
        assertEquals(MUTATIONS, read + refused);
        assertTrue(refused > MUTATIONS / 2, "too few refused: " + refused);
    }

    private void attempt(byte[] file, int seed) {
        try {
            IdxFile idx = IdxFile.read(new ByteArrayInputStream(file), "damaged");
            long size = Arrays.stream(idx.dimensions()).asLongStream().reduce(1, (a, b) -> a * b);
            assertEquals(size, idx.bytes().length, "seed " + seed);
            read++;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged: "), "seed " + seed + ": " + e);
            refused++;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + " is lost", e);
        }
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] file = sound.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            file = mutation(file, random);
        }
        return file;
    }

    private static byte[] mutation(byte[] file, Random random) {
        int place = random.nextInt(file.length + 1);
        switch (random.nextInt(6)) {
            case 0: // a bit, mostly in the header
                flip(file, random.nextInt(Math.min(file.length, 24) + 1), 1 << random.nextInt(8));
                return file;
            case 1:
                flip(file, place, 1 + random.nextInt(255));
                return file;
            case 2: // the end is missing
                return Arrays.copyOf(file, place);
            case 3: // something follows
                return spliced(file, file.length, random, 1 + random.nextInt(100));
            case 4: // something is put in
                return spliced(file, place, random, 1 + random.nextInt(8));
            default: // a size becomes huge
                Arrays.fill(file, Math.min(4, file.length), Math.min(8, file.length), (byte) 0x7f);
                return file;
        }
    }

    private static void flip(byte[] file, int place, int bits) {
        if (place < file.length) {
            file[place] ^= (byte) bits;
        }
    }

    private static byte[] spliced(byte[] file, int place, Random random, int length) {
        byte[] piece = new byte[length];
        random.nextBytes(piece);
        byte[] longer = Arrays.copyOf(file, file.length + length);
        System.arraycopy(file, place, longer, place + length, file.length - place);
        System.arraycopy(piece, 0, longer, place, length);
        return longer;
    }
}
