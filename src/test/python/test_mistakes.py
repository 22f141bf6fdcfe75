"""What mistakes leave behind, and in which language they are answered.

What is answered to which mistake stands in src/test/resources/backprop/kernel/mistakes.
"""

import pathlib
import re
import shutil
import tempfile

from kernels import MACHINE, Kernel, KernelTest

HINTS = {"ja": "ヒント：cube がまだありません", "en": "Hint: cube is unknown here"}


def answer(kernel, cells):
    outcomes = [kernel.run(cell) for cell in cells]
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(outcomes[-1].reply.get("traceback", [])))


class Mistakes(KernelTest):
    def test_a_variable_that_stands_in_for_a_forgotten_field_is_named(self):
        self.run_ok("double y = 1;")
        outcome = self.run_ok("class G { double f(double x) { y = x; return y; } }")
        self.assertIn("G uses y from outside of the class", outcome.text("stderr"))
        own = self.run_ok("class G { double y; double f(double x) { y = x; return y; } }")
        self.assertEqual("", own.text("stderr"))

    def test_a_class_that_is_not_there_says_what_it_lacks(self):
        for cell in ("class H implements Unheard { }", "class H implements Unheard { }\nnew H()"):
            with self.subTest(cell):
                said = self.kernel.run(cell).text("stderr")
                self.assertIn("declared: class Unheard", said)
                self.assertIn("Unheard is unknown here", said)

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

    def test_a_machine_of_another_language_changes_only_the_language_of_the_hint(self):
        cells = ["int n = 0.5;", "cube.forward(2)", "int\u3000a = 1;"]
        expected = [answer(self.kernel, [cell]).splitlines()[:3] for cell in cells]
        for language in ("ja", "zh"):
            options = f"-Duser.language={language}"
            with self.subTest(language), Kernel(MACHINE, JDK_JAVA_OPTIONS=options) as kernel:
                for cell, lines in zip(cells, expected):
                    said = answer(kernel, [cell]).splitlines()
                    self.assertEqual(without_place(lines), without_place(said[:3]))
                    self.assertIn("ヒント" if language == "ja" else "Hint", said[-1])


def without_place(lines):
    return [re.sub("^(cell [0-9]+, line |セル[0-9]+、)[0-9]+(行目)?", "", line) for line in lines]
