package backprop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Who may use whom, read from the compiled classes. */
@AnalyzeClasses(packages = "backprop", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageRulesTest {

    /** A package uses only what stands above it. */
    private static final List<String> ORDER =
            List.of(
                    "require",
                    "language",
                    "matrix",
                    "function",
                    "layer",
                    "loss",
                    "network",
                    "graph",
                    "optimizer",
                    "data",
                    "training",
                    "cluster",
                    "chart",
                    "page",
                    "exercise",
                    "kernel");

    /** Which packages may use a library; the rest must not know it. */
    private static final Map<String, List<String>> HOMES =
            Map.of(
                    "dev.ludovic..", List.of("backprop.matrix"),
                    "tech.tablesaw..", List.of("backprop.training", "backprop.kernel.show"),
                    "org.knowm.xchart..", List.of("backprop.chart.paint", "backprop.kernel.show"),
                    "com.google.gson..", List.of("backprop.page", "backprop.kernel.."),
                    "org.dflib..", List.of("backprop.kernel.."),
                    "org.zeromq..", List.of("backprop.kernel", "backprop.kernel.wire"),
                    "org.objectweb.asm..", List.of("backprop.kernel.."),
                    "jdk.jshell..", List.of("backprop.kernel.."));

    private static final String[] UPPER_ROOMS = {
        "backprop.kernel.wire..",
        "backprop.kernel.shell..",
        "backprop.kernel.mistakes..",
        "backprop.kernel.help..",
        "backprop.kernel.show.."
    };

    private static final String[] LOWER_ROOMS = {
        "backprop.kernel.stop..", "backprop.kernel.trace..", "backprop.kernel.words.."
    };

    @ArchTest
    static final ArchRule everyPackageHasAPlaceInTheOrder =
            classes().should().resideInAnyPackage(tree(ORDER));

    @ArchTest
    static void aPackageUsesOnlyWhatStandsAboveIt(JavaClasses all) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage("backprop." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(tree(ORDER.subList(i + 1, ORDER.size())))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule thereIsNoCircleOfPackages =
            slices().matching("backprop.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule drawingDoesNotKnowWhatIsDrawn =
            noClasses()
                    .that()
                    .resideInAPackage("backprop.chart.paint..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("backprop.chart");

    @ArchTest
    static void eachLibraryHasItsHome(JavaClasses all) {
        HOMES.forEach(
                (library, homes) -> {
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(homes.toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library)
                            .check(all);
                    assertTrue(
                            all.stream()
                                    .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                                    .anyMatch(d -> isIn(d.getTargetClass().getName(), library)),
                            () -> "nobody uses " + library);
                });
    }

    private static boolean isIn(String name, String library) {
        return name.startsWith(library.replace("..", "."));
    }

    /** Compiled by a profile of Maven, in a build of its own. */
    @ArchTest
    static final ArchRule thisBuildDoesWithoutSpark =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule nobodyUsesTheKernel =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("backprop.kernel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("backprop.kernel..");

    @ArchTest
    static final ArchRule noRoomOfTheKernelKnowsItsWiring =
            noClasses()
                    .that()
                    .resideInAnyPackage(UPPER_ROOMS)
                    .or()
                    .resideInAnyPackage(LOWER_ROOMS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("backprop.kernel");

    @ArchTest
    static final ArchRule stopTraceAndWordsServeTheOtherRooms =
            noClasses()
                    .that()
                    .resideInAnyPackage(LOWER_ROOMS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(UPPER_ROOMS);

    @ArchTest
    static final ArchRule theWireKnowsNoJavaSource =
            noClasses()
                    .that()
                    .resideInAPackage("backprop.kernel.wire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jdk.jshell..", "com.sun.source..", "javax.tools..");

    @ArchTest
    static final ArchRule theShellKnowsNoSockets =
            noClasses()
                    .that()
                    .resideInAPackage("backprop.kernel.shell..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.zeromq..", "zmq..", "backprop.kernel.wire..");

    /** Otherwise a learner in Cairo reads ١٫٥ where one in Tokyo reads 1.5: use Message.of. */
    @ArchTest
    static final ArchRule numbersLookTheSameInEveryCountry =
            noClasses()
                    .should()
                    .callMethod(String.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(String.class, "formatted", Object[].class)
                    .orShould()
                    .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                    .orShould()
                    .callMethod(PrintStream.class, "format", String.class, Object[].class);

    private static String[] tree(List<String> names) {
        return names.stream().map(name -> "backprop." + name + "..").toArray(String[]::new);
    }
}
