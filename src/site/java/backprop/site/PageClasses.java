package backprop.site;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * The few classes that a page has in place of others: one that finds no BLAS, and what TeaVM's JDK
 * lacks. All other classes of the library are compiled as they are.
 */
public final class PageClasses implements SubstitutionPolicy {

    @Override
    public void contribute(SubstitutionSink sink) {
        replace(sink, "backprop.matrix", "BlasLibrary", "backprop.site.matrix");
        replace(sink, "backprop.matrix", "Mapping", "backprop.site.matrix");
        replace(sink, "backprop.require", "Scientific", "backprop.site.require");
        replace(sink, "backprop.data", "Heap", "backprop.site.jdk");
        replace(sink, "java.util", "HexFormat", "backprop.site.jdk");
    }

    private static void replace(SubstitutionSink sink, String room, String name, String ours) {
        String whole = room + "." + name;
        sink.selectClasses(whole::equals).replacePackage(room, ours);
    }
}
