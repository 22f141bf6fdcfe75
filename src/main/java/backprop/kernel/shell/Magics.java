package backprop.kernel.shell;

import backprop.kernel.words.Wording;
import java.util.List;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/** The lines of a cell that start with a percent sign and speak to the kernel. */
public final class Magics {

    private final MagicsRegistry registry = new MagicsRegistry();

    /** Sets what {@code %classpath} does with each of its arguments. */
    public void onClasspath(Consumer<String> add) {
        LineMagic<Void, BaseKernel> classpath =
                (kernel, paths) -> {
                    if (paths.isEmpty()) {
                        throw new IllegalArgumentException(
                                Wording.of("magicNeeds", "%classpath PATH"));
                    }
                    paths.forEach(add);
                    return null;
                };
        registry.registerLineMagic("classpath", classpath);
    }

    public MagicsRegistry registry() {
        return registry;
    }

    public void run(String name, String arguments) throws Exception {
        if (!registry.getLineMagicNames().contains(name)) {
            throw new IllegalArgumentException(
                    Wording.of("unknownMagic", name, registry.getLineMagicNames()));
        }
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split("\\s+"));
        registry.evalLineMagic(BaseKernel.notebookKernel(), name, words);
    }
}
