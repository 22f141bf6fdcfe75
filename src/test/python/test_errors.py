"""What a cell throws, and how its trace speaks of cells."""

import unittest

from kernels import KernelTest


class Errors(KernelTest):
    def assert_alive(self):
        self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_an_error_thrown_by_a_cell_is_reported_and_survived(self):
        for code, name, advice in [
            ('throw new AssertionError("no");', "AssertionError", ""),
            (
                "int down(int n) { return 1 + down(n + 1); }\ndown(0)",
                "StackOverflowError",
                "calls itself without end",
            ),
            (
                "var hog = new ArrayList<long[]>(); for (;;) hog.add(new long[50_000_000]);",
                "OutOfMemoryError",
                "memory is full",
            ),
        ]:
            with self.subTest(code):
                outcome = self.run_error(code)
                self.assertIn(advice, outcome.traceback)
                self.assertEqual(name, outcome.error["ename"])
                self.assert_alive()
        self.run_ok("hog = null;")

    def test_an_error_that_comes_again_and_again_keeps_its_message(self):
        self.run_ok(
            """
            int withoutMessage(int times) {
                int count = 0;
                for (int i = 0; i < times; i++) {
                    try {
                        int[] a = new int[1];
                        a[i + 1] = 0;
                    } catch (ArrayIndexOutOfBoundsException e) {
                        count += e.getMessage() == null ? 1 : 0;
                    }
                }
                return count;
            }
            """
        )
        self.assertEqual("0", self.run_ok("withoutMessage(300_000)").result)

    def test_an_error_thrown_by_toString_is_reported_and_survived(self):
        outcome = self.run_error(
            'class Bad { public String toString() { throw new AssertionError("bad"); } }\n'
            "new Bad()"
        )
        self.assertEqual("AssertionError", outcome.error["ename"])
        self.assertIn("Bad.toString(cell", outcome.traceback)
        self.assert_alive()

    def test_an_error_thrown_by_a_renderer_is_reported_and_survived(self):
        outcome = self.run_error(
            "import org.dflib.jjava.jupyter.kernel.display.*;\n"
            "class Shown implements DisplayDataRenderable {\n"
            '  public void render(RenderContext c) { throw new StackOverflowError("r"); } }\n'
            "new Shown()"
        )
        self.assertEqual("StackOverflowError", outcome.error["ename"])
        self.assert_alive()

    def test_an_exception_whose_message_throws_is_reported_and_survived(self):
        outcome = self.run_error(
            "class Odd extends RuntimeException {\n"
            "  public String getMessage() { throw new AssertionError(); } }\n"
            "throw new Odd();"
        )
        self.assertEqual("error", outcome.status)
        self.assert_alive()

    def test_a_trace_names_cells_and_lines_and_ends_with_the_cell(self):
        first = self.run_ok(
            "int inner(int x) {\n"
            "    if (x == 0) throw new IllegalStateException(\"boom\");\n"
            "    return inner(x - 1);\n}"
        ).reply["execution_count"]
        outcome = self.run_error("\n// a comment\ninner(1)")
        second = outcome.reply["execution_count"]
        self.assertEqual("IllegalStateException", outcome.error["ename"])
        self.assertEqual("boom", outcome.error["evalue"])
        frames = [line.strip() for line in outcome.traceback.splitlines()[1:]]
        self.assertEqual(
            [
                f"at inner(cell {first}:2)",
                f"at inner(cell {first}:3)",
                f"at cell {second}:3",
            ],
            frames,
        )

    def test_a_trace_names_the_cause(self):
        outcome = self.run_error(
            'throw new IllegalStateException("outer", new RuntimeException("inner"));'
        )
        self.assertIn("Caused by: java.lang.RuntimeException: inner", outcome.traceback)

    def test_no_frame_and_no_name_of_the_kernel_shows(self):
        for code in [
            "List.of(1).stream().map(x -> x / 0).toList()",
            "%nothing",
            "class C { C() { throw new RuntimeException(); } }\nnew C()",
            "int down(int n) { return 1 + down(n + 1); }\ndown(0)",
        ]:
            with self.subTest(code):
                text = self.run_error(code).traceback
                for inner in ["backprop.kernel", "jjava", "REPL", "JShell", "do_it"]:
                    self.assertNotIn(inner, text)

    def test_a_compile_error_marks_its_place(self):
        outcome = self.run_error("int a = 1;\n\n    int b = a + missing;")
        number = outcome.reply["execution_count"]
        lines = outcome.traceback.splitlines()
        self.assertIn(f"cell {number}, line 3: cannot find symbol", lines[0])
        self.assertEqual("int b = a + missing;", lines[1].strip())
        self.assertEqual(lines[1].index("missing"), lines[2].index("^"))
        self.assertEqual("missing", lines[1][lines[2].index("^") : len(lines[2])])
        self.assertNotIn("location: class", outcome.traceback)

    def test_a_place_behind_other_lines_of_a_snippet_is_found(self):
        outcome = self.run_error('void f() {\n    int ok = 1;\n    int no = "text";\n}')
        self.assertIn("line 3: incompatible types", outcome.traceback)

    def test_an_unfinished_cell_runs_nothing_and_says_what_is_missing(self):
        outcome = self.run_error('System.out.println("ran");\nfor (int i = 0; i < 3; i++ {')
        self.assertEqual("", outcome.text())
        self.assertIn("')' expected", outcome.traceback)

    def test_an_unknown_class_gets_the_hint_to_run_its_cell(self):
        outcome = self.run_error("var net = new Network();")
        self.assertIn("Network is unknown here", outcome.traceback)
        self.assertIn("run that cell first", outcome.traceback)

    def test_a_method_that_needs_what_is_not_there_says_so(self):
        outcome = self.run_ok("int later() { return notYet() + 1; }")
        self.assertIn("later cannot be used until", outcome.text("stderr"))
        outcome = self.run_error("later()")
        self.assertIn("notYet()", outcome.traceback)
        self.assertEqual("3", self.run_ok("int notYet() { return 2; }\nlater()").result)

    def test_an_object_of_an_older_class_is_explained(self):
        self.run_ok("class Layer { }\nObject kept = new Layer();")
        self.run_ok("class Layer { int size; }")
        outcome = self.run_error("Layer layer = (Layer) kept;")
        self.assertEqual("ClassCastException", outcome.error["ename"])
        self.assertIn("older Layer", outcome.traceback)

    def test_variables_that_lose_their_object_are_named(self):
        self.run_ok(
            "class Unit { }\nUnit first = new Unit();\nvar second = new Unit();\nint size = 7;"
        )
        outcome = self.run_ok("class Unit { int size; }")
        self.assertIn("first, second", outcome.text("stderr"))
        self.assertNotIn("size", outcome.text("stderr"))
        self.assertEqual("7", self.run_ok("size").result)


if __name__ == "__main__":
    unittest.main()
