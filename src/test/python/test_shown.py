"""What a learner sees of own objects, and of displays that cannot be what was asked for."""

import unittest

from kernels import KernelTest

OWN = """
class Cube { }
System.out.println(new Cube());
System.err.println(List.of(new Cube(), new Cube()));
System.out.printf("%s %s%n", Cube.class.getName(), new Cube[1]);
Runnable lambda = () -> { };
System.out.println(lambda);
System.out.println("" + new Cube() { });
for (char c : ("c" + new Cube()).toCharArray()) System.out.print(c);
"""


class Shown(KernelTest):
    def test_own_objects_are_printed_without_the_class_around_them(self):
        outcome = self.run_ok(OWN)
        out = outcome.text()
        self.assertRegex(out, r"^Cube@\w+\nCube \[LCube;@\w+\n")
        self.assertRegex(outcome.text("stderr"), r"^\[Cube@\w+, Cube@\w+\]$")
        self.assertNotIn("REPL", out)

    def test_text_that_only_looks_like_it_stays(self):
        self.assertEqual("REPL JShell $JShell$1 (a is in b)\n", self.run_ok(
            'System.out.println("REPL JShell $JShell$1 (a is in b)")').text())

    def test_an_unknown_display_is_told_once(self):
        outcome = self.run_ok('for (int i = 0; i < 3; i++) updateDisplay("nowhere", i);')
        self.assertEqual(1, outcome.text("stderr").count('there is no display "nowhere"'))

    def test_a_known_display_is_updated_in_silence(self):
        outcome = self.run_ok('String id = display("one"); updateDisplay(id, "two");')
        self.assertEqual("", outcome.text("stderr"))
        self.assertEqual("", self.run_ok('updateDisplay(id, "three")').text("stderr"))

    def test_what_cannot_be_shown_so_is_told_and_shown_as_text(self):
        for value, wanted in [
            ("3", "image/png"),
            ("new Object()", "text/html"),
            ('"x"', "text/foo"),
            ('"x"', "html"),
            ("Map.of()", "application/json"),
            ("new java.awt.image.BufferedImage(2, 2, 1)", "text/html"),
        ]:
            with self.subTest(value + " as " + wanted):
                outcome = self.run_ok(f'display({value}, "{wanted}")')
                self.assertIn(f"cannot be shown as {wanted}", outcome.text("stderr"))
                self.assertIn("text/plain", outcome.contents("display_data")[0]["data"])

    def test_what_can_be_shown_so_is_shown_in_silence(self):
        for call in [
            'display("<b>x</b>", "text/html")',
            'display("x", "text/foo", "text/markdown")',
            'display("x", "*")',
            'display(new java.awt.image.BufferedImage(2, 2, 1), "image/png")',
            'display(3, "text/plain")',
            "display(null)",
        ]:
            with self.subTest(call):
                self.assertEqual("", self.run_ok(call).text("stderr"))


if __name__ == "__main__":
    unittest.main()
