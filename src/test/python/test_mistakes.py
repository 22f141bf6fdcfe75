"""The mistakes that learners make most, in the real kernel: each answer says what to do."""

import pathlib
import re
import shutil
import tempfile

from kernels import Kernel, KernelTest

IMPORTS = """
import java.util.*;
import backprop.data.*;
import backprop.function.ScalarFunction;
import backprop.layer.*;
import backprop.loss.*;
import backprop.matrix.Matrix;
import backprop.network.*;
import backprop.optimizer.Sgd;
import backprop.training.*;
"""
FUNCTION = "class F implements ScalarFunction { public double forward(double x) { return x; } "
NETWORK = "new NeuralNetwork(new Linear(2, 2, new Random(0)))"

# What is typed, cell by cell, and what the last answer must contain.
MISTAKES = {
    "missing semicolon": (["int a = 1\nint b = 2;"], "';' expected"),
    "misspelt method": (["Matrix.row(1).dott(null)"], "method dott"),
    "misspelt class": (["Martix m = null;"], "Martix is unknown here"),
    "class not yet run": (["new Cube()"], "Cube is unknown here. If another cell declares"),
    "variable not yet run": (["plus1.forward(3)"], "plus1 is unknown here. If another cell"),
    "wrong shape": (
        ["new Linear(784, 128, new Random(0)).forward(Matrix.zeros(1, 783))"],
        "Linear(784→128).forward: x is 1×783, but 784 columns are needed",
    ),
    "backward before forward": ([NETWORK + ".backward(Matrix.row(1, 2))"], "call forward first"),
    "learning rate too large": (
        [
            "new Trainer(" + NETWORK + ", new RSS(), new Sgd(1e6), new Random(0))"
            ".train(ToyData.xor(), ToyData.xor(), 99, 1)"
        ],
        "try a learning rate",
    ),
    "fraction into int": (["int n = 0.5;"], "Declare the variable as double"),
    "redefined class, old object": (
        [
            "class Old { }\nvar kept = new ArrayList<Object>(List.of(new Old()));",
            "class Old { int x; }",
            "((Old) kept.get(0)).x",
        ],
        "made by an older Old",
    ),
    "missing brace": (["class A {\n  void f() {"], "closing brace } is missing"),
    "nothing returned": (["double g(double x) { double y = x; }"], "reach return on every path"),
    "calculation as statement": (["double g(double x) { x + 1; }"], "Return it, or store it"),
    "missing new": (["Linear l = Linear(2, 3, new Random(0));"], "made with new"),
    "method not public": ([FUNCTION + "double backward(double d) { return d; } }"], "Write public"),
    "method forgotten": ([FUNCTION + "}"], "promised this method"),
    "hat for power": (["double y = 3.0 ^ 2;"], "Math.pow(x, 2)"),
    "print as in Python": (["print(3)"], "System.out.println"),
    "single quotes": (["String s = 'abc';"], "double quotes"),
    "one equals sign": (["int k = 3;\nif (k = 3) { }"], "== compares"),
    "whole numbers for a row": (["Matrix.row(new int[] {1, 2})"], "double[], not int[]"),
    "plus sign for matrices": (["Matrix.row(1) + Matrix.row(2)"], "a.plus(b)"),
    "full-width blank": (["int\u3000a = 1;"], "full-width"),
    "full-width semicolon": (["int a = 1\uff1b"], "full-width"),
    "targets that do not sum to 1": (
        ["new CrossEntropy().forward(Matrix.row(1, 2), Matrix.row(1, 1))"],
        "must sum to 1",
    ),
    "unclosed parenthesis": (["System.out.println(Math.max(1, 2"], "closing parenthesis ) is missing"),
    "brace missing before the next method": (
        [FUNCTION.replace("return x; }", "return x;") + "public double backward(double d) { return d; } }"],
        "} seems to be missing before this line",
    ),
    "class named like an imported one": (
        ["import backprop.loss.Loss;", "class Loss { }"],
        "a class named Loss is imported already",
    ),
    "import of a class that there is already": (
        ["class ReLU { }", "import backprop.layer.ReLU;"],
        "Write backprop.layer.ReLU where you use it",
    ),
    "wrong argument inside a class": (
        ["class A { void f(Layer l) { l.update(); } }", "new A().f(null)"],
        "l.update();",
    ),
    "forgotten field": (
        ["class B { double f(double v) { memory = v; return memory; } }", "new B().f(1)"],
        "declare it as a field of B",
    ),
    "field still empty": (
        ["class C { Matrix x; Matrix f() { return x.t(); } }", "new C().f()"],
        "Was forward called first?",
    ),
    "System.exit": (["System.exit(0)"], "would end the whole kernel"),
    "Runtime.halt": (["Runtime.getRuntime().halt(0);"], "would end the whole kernel"),
    "tanh without Math": (["double y = tanh(1);"], "Math.exp(x)"),
    "words of Python": (["boolean b = True;"], "no word of Java"),
    "Linear without Random": (["new Linear(784, 128)"], "needs a Random, too"),
    "Math of a matrix": (["Math.tanh(Matrix.row(1))"], "x.map(v -> Math.tanh(v))"),
    "numbers for rows": (["Matrix.of(1, 2)"], "a single row is Matrix.row(1, 2)"),
    "index of a matrix": (["Matrix.row(1)[0]"], "x.get(row, column)"),
    "full-width minus": (["int a = 3 \u2212 1;"], "full-width"),
    "full-width digit": (["int a = \uff14;"], "full-width"),
    "magic of another kernel": (["%matplotlib inline"], "there is %classpath"),
}
HINTS = {"ja": "ヒント：cube がまだありません", "en": "Hint: cube is unknown here"}


def answer(kernel, cells):
    outcomes = [kernel.run(cell) for cell in cells]
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(outcomes[-1].reply.get("traceback", [])))


class Mistakes(KernelTest):
    def test_each_answer_says_what_to_do(self):
        self.run_ok(IMPORTS)
        for name, (cells, advice) in MISTAKES.items():
            with self.subTest(name):
                self.assertIn(advice, answer(self.kernel, cells))

    def test_a_variable_that_stands_in_for_a_forgotten_field_is_named(self):
        self.run_ok("double y = 1;")
        outcome = self.run_ok("class G { double f(double x) { y = x; return y; } }")
        self.assertIn("G uses y from outside of the class", outcome.text("stderr"))
        own = self.run_ok("class G { double y; double f(double x) { y = x; return y; } }")
        self.assertEqual("", own.text("stderr"))

    def test_a_class_that_is_not_there_says_what_it_lacks(self):
        for cell in ("class H implements Unheard { }", "class H implements Unheard { }\nnew H()"):
            with self.subTest(cell):
                self.assertIn("declared: class Unheard", self.kernel.run(cell).text("stderr"))

    def test_a_name_clash_harms_nothing(self):
        with Kernel() as kernel:
            answer(kernel, ["import backprop.matrix.Matrix;", "class Matrix { }", "class Layer { }"])
            answer(kernel, ["import backprop.layer.Layer;"])
            self.assertEqual("2", kernel.run("1 + 1").result)

    def test_a_division_of_whole_numbers_is_left_as_it_is(self):
        self.assertEqual("0", self.run_ok("1 / 2").result)

    def test_answers_are_in_the_language_of_the_notebook(self):
        for language, hint in HINTS.items():
            folder = pathlib.Path(tempfile.mkdtemp(), language)
            folder.mkdir()
            self.addCleanup(shutil.rmtree, folder.parent)
            with self.subTest(language), Kernel(str(folder)) as kernel:
                self.assertIn(hint, answer(kernel, ["cube.forward(2)"]))
