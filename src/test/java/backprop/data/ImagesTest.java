package backprop.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTest {

    @TempDir Path folder;

    private static IdxFile file(String name, int[] dimensions, int... content) throws IOException {
        byte[] bytes = IdxFileTest.idx(dimensions, content);
        return IdxFile.read(new ByteArrayInputStream(bytes), name);
    }

    /** Two images of 1×2 pixels. */
    private static IdxFile pictures() throws IOException {
        return file("pictures", new int[] {2, 1, 2}, 0, 51, 102, 255);
    }

    private static void fails(IdxFile images, IdxFile labels, String... parts) {
        var e = assertThrows(IllegalArgumentException.class, () -> Images.of(images, labels, 10));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void pixelsBecomeNumbersFromZeroToOne() throws IOException {
        Images images = Images.of(pictures(), file("classes", new int[] {2}, 3, 9), 10);
        // 51/255, 102/255 and 255/255 are exactly the doubles next to 0.2, 0.4 and 1.
        assertEquals(Matrix.of(new double[][] {{0.4, 1}, {0, 0.2}}), images.x(1, 0));
        assertEquals(Matrix.of(new double[][] {{0, 0.2}, {0.4, 1}}), images.x());
        assertEquals(Matrix.row(0.4, 1), images.image(1));
    }

    @Test
    void targetsAreOneHot() throws IOException {
        Images images = Images.of(pictures(), file("classes", new int[] {2}, 2, 0), 3);
        assertEquals(Matrix.of(new double[][] {{0, 0, 1}, {1, 0, 0}}), images.t());
        assertEquals(Matrix.row(1, 0, 0), images.t(1));
        assertEquals(2, images.label(0));
    }

    @Test
    void ownFilesCanBeRead() throws IOException {
        Path pixels = folder.resolve("pixels");
        Path classes = folder.resolve("classes");
        Files.write(pixels, IdxFileTest.idx(new int[] {1, 2, 2}, 0, 0, 0, 255));
        Files.write(classes, IdxFileTest.idx(new int[] {1}, 9));
        Images images = Images.read(pixels, classes);
        assertEquals("1 images of 2×2, labels 0–9", images.toString());
        assertEquals(4, images.features());
        assertEquals(Matrix.of(new double[][] {{0, 0}, {0, 1}}), images.image(0));
    }

    @Test
    void imagesAndLabelsOfDifferentNumberNameBoth() throws IOException {
        IdxFile labels = file("classes", new int[] {3}, 1, 2, 3);
        fails(pictures(), labels, "pictures has 2 images", "classes has 3 labels");
    }

    @Test
    void labelOutOfRangeNamesSampleAndValue() throws IOException {
        fails(pictures(), file("classes", new int[] {2}, 9, 10), "classes", "sample 1", "label 10");
        fails(pictures(), file("classes", new int[] {2}, 255, 0), "sample 0", "label 255");
    }

    @Test
    void aLabelThatIsTooLargeSaysWhereTheNumberOfClassesIsGiven() throws IOException {
        Path pixels = folder.resolve("letters");
        Path classes = folder.resolve("letter-labels");
        Files.write(pixels, IdxFileTest.idx(new int[] {1, 1, 1}, 7));
        Files.write(classes, IdxFileTest.idx(new int[] {1}, 26));
        var e = assertThrows(IllegalArgumentException.class, () -> Images.read(pixels, classes));
        assertTrue(e.getMessage().contains("letter-labels, sample 0 has the label 26"));
        assertTrue(e.getMessage().contains("Images.read(images, labels, classes)"));
        assertEquals(26, Images.read(pixels, classes, 27).label(0));
    }

    @Test
    void theNumberOfClassesIsThatOfAByte() throws IOException {
        IdxFile labels = file("classes", new int[] {2}, 0, 0);
        for (int classes : new int[] {0, -1, 257, Integer.MIN_VALUE}) {
            var e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> Images.of(pictures(), labels, classes));
            assertTrue(e.getMessage().contains("must be 1 to 256"), e.getMessage());
        }
        assertEquals(1, Images.of(pictures(), labels, 1).classes());
        assertEquals(256, Images.of(pictures(), labels, 256).classes());
    }

    @Test
    void partsKeepTheirPictures() throws IOException {
        Images images = Images.of(pictures(), file("classes", new int[] {2}, 3, 9), 10);
        Images turned = images.at(1, 0);
        assertEquals(Matrix.row(0.4, 1), turned.image(0));
        assertEquals(9, turned.label(0));
        assertEquals(images.image(0), images.split(1).training().image(0));
        assertEquals(images.image(1), images.split(1).validation().image(0));
        assertEquals(2, images.shuffled(new java.util.Random(0)).size());
    }

    @Test
    void swappedFilesSayHowManyDimensionsAreNeeded() throws IOException {
        IdxFile labels = file("classes", new int[] {2}, 1, 2);
        fails(labels, pictures(), "classes: 2 bytes has 1 dimensions", "images", "has 3");
        fails(pictures(), pictures(), "has 3 dimensions", "labels", "has 1");
    }

    @Test
    void firstSamplesAreAViewWithABound() throws IOException {
        Images images = Images.of(pictures(), file("classes", new int[] {2}, 3, 9), 10);
        Images first = images.first(1);
        assertEquals(1, first.size());
        assertEquals(images.x(0), first.x());
        assertThrows(IndexOutOfBoundsException.class, () -> first.x(1));
        var error = assertThrows(IndexOutOfBoundsException.class, () -> first.label(1));
        assertEquals("Images: there is no image 1; they are numbered 0 to 0", error.getMessage());
        var e = assertThrows(IllegalArgumentException.class, () -> images.first(3));
        assertTrue(e.getMessage().contains("3 samples asked for, but it must be 1 to 2"));
        assertThrows(IllegalArgumentException.class, () -> images.first(0));
    }
}
