"""What cells declare anew: nothing old stays behind, in memory or in silence."""

import unittest

from kernels import Kernel, KernelTest

USED = (
    "System.gc(); Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()"
)
MEGABYTES = 30


class Memory(KernelTest):
    def used(self):
        return int(self.run_ok(USED).result) >> 20

    def grown(self, code):
        self.run_ok(code % 0)
        before = self.used()
        for i in range(1, 6):
            self.run_ok(code % i)
        return self.used() - before

    def test_a_variable_declared_again_lets_go_of_its_old_value(self):
        for code in (
            "double[] kept = new double[%d + 4_000_000];",
            "var other = new double[%d + 4_000_000];",
            "List<double[]> list = List.of(new double[%d + 4_000_000]);",
            "Object any = new double[%d + 4_000_000]; any = null;",
        ):
            with self.subTest(code):
                self.assertLess(self.grown(code), MEGABYTES)

    def test_values_that_were_only_shown_are_not_kept(self):
        self.assertLess(self.grown("Arrays.asList(new double[%d + 4_000_000], 1).size()"), MEGABYTES)
        self.assertLess(self.grown("new double[][] {new double[%d + 4_000_000]}"), MEGABYTES)

    def test_old_code_sees_the_new_value(self):
        self.run_ok("int[] shared = {1};\nSupplier<Integer> first = () -> shared[0];".replace(
            "Supplier", "java.util.function.Supplier"))
        self.run_ok("Object keep = first;")
        self.run_ok("int[] shared = {2};")
        self.assertEqual("2", self.run_ok(
            "((java.util.function.Supplier<Integer>) keep).get()").result)


class OldClasses(KernelTest):
    RELU = "class ReLU implements backprop.layer.Layer { int n = %d;" \
        " public backprop.matrix.Matrix forward(backprop.matrix.Matrix x) { return x; }" \
        " public backprop.matrix.Matrix backward(backprop.matrix.Matrix d) { return d; } }"

    def warned(self, make):
        with Kernel() as kernel:
            kernel.run(self.RELU % 1)
            made = kernel.run(make)
            self.assertEqual("ok", made.status, made.traceback)
            return kernel.run(self.RELU % 2).text("stderr")

    def test_variables_that_hold_old_objects_are_named(self):
        for make in (
            "var holder = new backprop.network.NeuralNetwork(new ReLU());",
            "List<Object> holder = new ArrayList<>(List.of(new ReLU()));",
            'Map<String, Object> holder = Map.of("a", List.of(new ReLU()));',
            "Object[] holder = {new Object[] {new ReLU()}};",
            "class Box { Object inside; }\nvar holder = new Box(); holder.inside = new ReLU();",
            "Object holder = Optional.of(new ReLU()).get();",
        ):
            with self.subTest(make):
                self.assertIn("holder", self.warned(make))

    def test_who_holds_none_is_not_named(self):
        for make in (
            "var holder = new backprop.network.NeuralNetwork(new backprop.layer.ReLU());",
            "var holder = new int[] {1};",
            "List<Object> holder = new ArrayList<>(); holder.add(holder);",
        ):
            with self.subTest(make):
                self.assertEqual("", self.warned(make))


class Names(KernelTest):
    def test_an_import_that_makes_names_ambiguous_takes_nothing_away(self):
        self.run_ok("List<Integer> numbers = new ArrayList<>(List.of(1));")
        outcome = self.run_error("import java.awt.*;")
        self.assertIn("java.awt.*", outcome.traceback)
        self.assertIn("numbers", outcome.traceback)
        self.assertEqual("[1]", self.run_ok("numbers").result)
        self.run_ok("List<String> more = List.of();\nimport java.awt.Color;\nColor red = Color.RED;")

    def test_an_import_that_harms_nobody_is_taken(self):
        self.run_ok("import java.awt.geom.*;")
        self.assertEqual("1.0", self.run_ok("new Point2D.Double(1, 2).x").result)

    def test_classes_of_java_are_not_replaced(self):
        for name in ("Object", "String", "Throwable", "System", "Override", "Math"):
            for kind in ("class %s { }", "interface %s { }", "enum %s { A }", "record %s() { }"):
                with self.subTest(kind % name):
                    self.assertIn(name, self.run_error(kind % name).traceback)
        self.assertEqual("2", self.run_ok("1 + 1").result)


class Asserts(KernelTest):
    def test_asserts_are_checked(self):
        self.run_ok("class Checked { void run(int n) { assert n > 0 : n; } }")
        for code in ("assert 1 == 2;", "assert 1 == 2 : 5;", "new Checked().run(-1);",
                     "Runnable r = () -> { assert false; }; r.run();"):
            with self.subTest(code):
                self.assertEqual("AssertionError", self.run_error(code).error["ename"])
        self.run_ok("assert 1 == 1;")


if __name__ == "__main__":
    unittest.main()
