"""The variables of a notebook, and the lines that speak to the kernel."""

import unittest

from kernels import Jar, Kernel, KernelTest


class Variables(KernelTest):
    def test_an_import_behind_a_line_or_a_comment_resets_nothing(self):
        self.run_ok(
            "class Mine { }\nMine mine = new Mine();\nvar list = new ArrayList<Mine>();\n"
            'String text = "kept";\nint[] numbers = {1, 2};\nRunnable r = () -> {};'
        )
        for code in [
            "\nimport java.util.concurrent.atomic.*;",
            "// a comment\nimport java.util.zip.*;",
            "/* another */ import java.util.zip.CRC32;",
            "import java.text.*;",
            "import java.text.*;",
        ]:
            with self.subTest(code):
                self.run_ok(code)
                outcome = self.run_ok(
                    "mine != null && list != null && r != null"
                    ' && text.equals("kept") && numbers.length == 2'
                )
                self.assertEqual("true", outcome.result)

    def test_declaring_a_class_again_keeps_what_still_fits(self):
        self.run_ok(
            "class Part { }\nList<Part> parts = new ArrayList<>();\n"
            "Supplier<Part> make = () -> new Part();\nint partCount = make == null ? 0 : 3;"
            .replace("Supplier", "java.util.function.Supplier")
        )
        self.run_ok("parts.add(make.get());")
        outcome = self.run_ok("class Part { int size; }")
        self.assertNotIn("empty", outcome.text("stderr"))
        self.assertEqual("1 3", self.run_ok('parts.size() + " " + partCount').result)

    def test_declaring_a_variable_again_gives_it_its_new_value(self):
        self.run_ok("int count = 5;")
        self.assertEqual("0", self.run_ok("int count;\ncount").result)
        self.assertEqual("x", self.run_ok('String count = "x";\ncount').result)


class Magic(KernelTest):
    def test_text_blocks_are_left_alone(self):
        code = 'var t = """\n    a = %d\n    %x\n    """;\nt'
        self.assertEqual("a = %d\n%x\n", self.run_ok(code).result)

    def test_a_remainder_at_the_start_of_a_line_is_no_magic(self):
        self.assertEqual("1", self.run_ok("int five = 5;\nint rest = five\n%2;\nrest").result)

    def test_an_unknown_magic_says_which_exist(self):
        self.assertIn("%classpath", self.run_error("%maven a:b:1").error["evalue"])

    def test_classpath_adds_a_jar(self):
        with Jar() as jar:
            self.run_ok(f"// first\n%classpath {jar}\nimport outside.Greeting;")
            self.assertEqual("hello", self.run_ok("new Greeting().text()").result)


class Environment(unittest.TestCase):
    def test_the_class_path_of_the_old_kernel_is_honoured(self):
        with Jar() as jar:
            kernel = Kernel(
                IJAVA_CLASSPATH=str(jar.parent / "*.jar"),
            )
            with kernel:
                self.assertEqual("hello", kernel.run("new outside.Greeting().text()").result)


if __name__ == "__main__":
    unittest.main()
