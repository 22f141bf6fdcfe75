"""What this kernel promises beyond the protocol, each promise tried on a running kernel."""

import base64
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
import zipfile

from jupyter_client.connect import write_connection_file

import kernels
from kernels import TIMEOUT, Kernel, KernelTest


class Output(KernelTest):
    def test_20000_lines_arrive_complete_and_in_order_in_few_messages(self):
        outcome = self.run_ok(
            'for (int i = 0; i < 20_000; i++) System.out.printf("line %d of %s%n", i, "many");'
        )
        expected = [f"line {i} of many" for i in range(20_000)]
        self.assertEqual(expected, outcome.text().splitlines())
        self.assertLess(len(outcome.contents("stream")), 300)

    def test_a_printf_is_one_message_and_not_a_result(self):
        outcome = self.run_ok('System.out.printf("%d and %s%n", 1, "two")')
        self.assertEqual("1 and two\n", outcome.text())
        self.assertEqual(1, len(outcome.contents("stream")))
        self.assertIsNone(outcome.result)

    def test_flushing_after_each_number_does_not_make_a_message_each(self):
        outcome = self.run_ok(
            "for (int i = 0; i < 1000; i++) { System.out.print(i); System.out.flush(); }"
        )
        self.assertEqual("".join(map(str, range(1000))), outcome.text())
        self.assertLess(len(outcome.contents("stream")), 100)

    def test_both_streams_keep_their_common_order(self):
        outcome = self.run_ok(
            'System.out.println("a"); System.err.println("b"); System.out.println("c");'
        )
        got = [(c["name"], c["text"]) for c in outcome.contents("stream")]
        self.assertEqual([("stdout", "a\n"), ("stderr", "b\n"), ("stdout", "c\n")], got)

    def test_output_comes_before_the_display_that_follows_it(self):
        outcome = self.run_ok('System.out.print("first"); String i = display("second");')
        kinds = [m["msg_type"] for m in outcome.messages]
        self.assertLess(kinds.index("stream"), kinds.index("display_data"))

    def test_output_is_seen_while_the_cell_runs(self):
        msg_id = self.kernel.client.execute(
            'System.out.println("early"); System.in.read();'
        )
        self.kernel.until_output("early")
        self.kernel.client.get_stdin_msg(timeout=TIMEOUT)
        self.kernel.client.input("x")
        self.assertEqual("ok", self.kernel.finish(msg_id).status)

    def test_background_output_after_the_end_of_its_cell_is_not_lost(self):
        msg_id = self.kernel.client.execute(
            'new Thread(() -> { try { Thread.sleep(700); } catch (Exception e) {}'
            ' System.out.println("late"); }).start();'
        )
        self.assertEqual("", self.kernel.finish(msg_id).text())
        message = self.kernel.client.get_iopub_msg(timeout=TIMEOUT)
        self.assertEqual("late\n", message["content"]["text"])
        self.assertEqual(msg_id, message["parent_header"]["msg_id"])

    def test_characters_written_byte_by_byte_stay_whole(self):
        outcome = self.run_ok(
            'for (byte b : "誤差逆伝播".getBytes("UTF-8"))'
            " { System.out.write(b); Thread.sleep(60); }"
        )
        self.assertEqual("誤差逆伝播", outcome.text())


class Errors(KernelTest):
    def assert_alive(self):
        self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_an_error_thrown_by_a_cell_is_reported_and_survived(self):
        for code, name in [
            ('throw new AssertionError("no");', "AssertionError"),
            ("int down(int n) { return 1 + down(n + 1); }\ndown(0)", "StackOverflowError"),
            (
                "var hog = new ArrayList<long[]>(); for (;;) hog.add(new long[50_000_000]);",
                "OutOfMemoryError",
            ),
        ]:
            with self.subTest(name):
                outcome = self.run_error(code)
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
        self.assertEqual("", outcome.text("stderr"))
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


class Jar:
    """A jar with one class, made by the javac of the tested Java."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        source = pathlib.Path(self.folder.name, "Greeting.java")
        source.write_text(
            'package outside; public class Greeting { public String text() { return "hello"; } }'
        )
        javac = "javac"
        subprocess.run([javac, "--release", "17", "-d", self.folder.name, source], check=True)
        jar = pathlib.Path(self.folder.name, "greeting.jar")
        with zipfile.ZipFile(jar, "w") as out:
            out.write(source.parent / "outside/Greeting.class", "outside/Greeting.class")
        return jar

    def __exit__(self, *_):
        self.folder.cleanup()


class Interrupt(KernelTest):
    def assert_stopped(self, code):
        self.run_ok("int kept = 42;")
        outcome = self.kernel.start_and_interrupt(code)
        self.assertEqual("error", outcome.status)
        self.assertIn("interrupted", outcome.error["evalue"])
        self.assertNotIn("runs on", outcome.error["evalue"])
        self.assertTrue(self.kernel.is_idle(), "the JVM goes on computing")
        self.assertEqual("42", self.run_ok("kept").result)

    def test_an_empty_loop_is_stopped(self):
        self.assert_stopped('System.out.println("started"); while (true) {}')

    def test_a_loop_over_a_variable_is_stopped(self):
        self.assert_stopped('long x = 0;\nSystem.out.println("started");\nfor (;;) x++;')

    def test_a_loop_in_a_method_is_stopped(self):
        self.assert_stopped(
            "double spin() { double s = 0; for (long i = 0; ; i++) s += Math.sqrt(i); }\n"
            'System.out.println("started");\nspin();'
        )

    def test_counted_loops_without_a_call_are_stopped(self):
        self.assert_stopped(
            "long count() { long s = 0;\n"
            "  for (int i = 0; i < Integer.MAX_VALUE; i++)\n"
            "    for (int j = 0; j < Integer.MAX_VALUE; j++) s += i ^ j;\n"
            "  return s; }\n"
            'System.out.println("started");\ncount();'
        )

    def test_a_loop_in_a_lambda_is_stopped(self):
        self.assert_stopped(
            'Runnable r = () -> { System.out.println("started"); int i = 0; while (true) i++; };\n'
            "r.run();"
        )

    def test_a_loop_in_a_class_is_stopped(self):
        self.assert_stopped(
            "class Spin { int n; void run() { do { n++; } while (n != -1 || n == -1); } }\n"
            'System.out.println("started");\nnew Spin().run();'
        )

    def test_a_loop_that_catches_exceptions_is_stopped(self):
        self.assert_stopped(
            'System.out.println("started");\n'
            "while (true) { try { Thread.sleep(1); } catch (Exception e) { } }"
        )

    def test_endless_recursion_without_a_loop_is_stopped(self):
        self.assert_stopped(
            "long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\n"
            'System.out.println("started");\nfib(90);'
        )

    def test_a_loop_on_pool_threads_is_stopped(self):
        self.assert_stopped(
            'System.out.println("started");\n'
            "java.util.stream.IntStream.range(0, 8).parallel().forEach(i -> { while (true) {} });"
        )

    def test_a_toString_that_does_not_end_is_stopped(self):
        self.assert_stopped(
            "class Slow { public String toString() {\n"
            '  System.out.println("started"); while (true) {} } }\nnew Slow()'
        )

    def test_a_blocking_call_is_interrupted(self):
        outcome = self.kernel.start_and_interrupt(
            'System.out.println("started");\nThread.sleep(1_000_000);'
        )
        self.assertEqual("InterruptedException", outcome.error["ename"])
        self.assertIn("interrupted", outcome.error["evalue"])

    def test_waiting_for_input_is_interrupted(self):
        msg_id = self.kernel.client.execute("System.in.read()")
        self.kernel.client.get_stdin_msg(timeout=TIMEOUT)
        self.kernel.interrupt()
        self.assertEqual("error", self.kernel.finish(msg_id).status)
        self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_code_that_returns_when_interrupted_keeps_its_result(self):
        self.run_ok(
            'int train() { int epochs = 0; System.out.println("started");\n'
            "  while (!Thread.currentThread().isInterrupted()) {\n"
            "    epochs++; }\n"
            "  return epochs; }"
        )
        outcome = self.kernel.start_and_interrupt(
            "int epochs = train();\nepochs > 0"
        )
        self.assertEqual("ok", outcome.status, outcome.traceback)
        self.assertEqual("true", outcome.result)

    def test_library_code_that_cannot_be_stopped_is_named_and_left_behind(self):
        with Kernel() as kernel:
            outcome = kernel.start_and_interrupt(
                'System.out.println("started");\n'
                "java.util.stream.Stream.iterate(1, x -> x).filter(Objects::isNull).findAny();"
            )
            self.assertEqual("error", outcome.status)
            self.assertIn("interrupted", outcome.error["evalue"])
            self.assertEqual("2", kernel.run("1 + 1").result)

    def test_a_second_interrupt_does_not_wait_any_longer(self):
        msg_id = self.kernel.client.execute('System.out.println("started"); while (true) {}')
        self.kernel.until_output("started")
        self.kernel.interrupt()
        self.kernel.interrupt()
        self.assertEqual("error", self.kernel.finish(msg_id).status)

    def test_threads_of_earlier_cells_go_on(self):
        self.run_ok(
            "var ticks = new java.util.concurrent.atomic.AtomicInteger();\n"
            "var clock = new Thread(() -> { while (true) { ticks.incrementAndGet();\n"
            "  try { Thread.sleep(10); } catch (InterruptedException e) { return; } } });\n"
            "clock.start();"
        )
        self.kernel.start_and_interrupt('System.out.println("started"); while (true) {}')
        self.assertEqual("true", self.run_ok("clock.isAlive()").result)
        self.run_ok("clock.interrupt();")

    def test_deep_recursion_fits_on_the_stack_of_a_cell(self):
        self.assertEqual(
            "100000",
            self.run_ok(
                "int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }\ndeep(100_000)"
            ).result,
        )


class Results(KernelTest):
    def test_display_and_update_return_ids_that_are_no_results(self):
        outcome = self.run_ok('display("x")')
        self.assertIsNone(outcome.result)
        self.assertEqual("x", outcome.contents("display_data")[0]["data"]["text/plain"])
        outcome = self.run_ok('String id = display("a");\nupdateDisplay(id, "b")')
        self.assertIsNone(outcome.result)
        shown = outcome.contents("display_data")[0]["transient"]["display_id"]
        update = outcome.contents("update_display_data")[0]
        self.assertEqual(shown, update["transient"]["display_id"])
        self.assertEqual("b", update["data"]["text/plain"])

    def test_display_takes_mime_types(self):
        outcome = self.run_ok('String id = display("<b>x</b>", "text/html");')
        self.assertEqual("<b>x</b>", outcome.contents("display_data")[0]["data"]["text/html"])

    def test_long_html_is_not_stored_twice(self):
        outcome = self.run_ok('String id = display("<b>" + "x".repeat(5000), "text/html");')
        data = outcome.contents("display_data")[0]["data"]
        self.assertEqual(5003, len(data["text/html"]))
        self.assertEqual("text/html of 5003 characters", data["text/plain"])

    def test_render_gives_a_result_of_the_wanted_type(self):
        self.assertEqual("# x", self.run_ok('render("# x", "text/markdown")').data["text/markdown"])

    def test_arrays_show_what_is_in_them(self):
        for code, text in [
            ("new double[] {1, 2.5}", "[1.0, 2.5]"),
            ("new int[] {1, 2}", "[1, 2]"),
            ("new double[][] {{1, 2}, {3, 4}}", "[[1.0, 2.0],\n [3.0, 4.0]]"),
            ('new String[] {"a", null}', "[a, null]"),
        ]:
            with self.subTest(code):
                self.assertEqual(text, self.run_ok(code).result)
        self.assertLess(len(self.run_ok("new int[1_000_000]").result), 10_000)

    def test_a_table_is_plain_html_and_text(self):
        outcome = self.run_ok(
            "import tech.tablesaw.api.*;\n"
            'Table.create("t", IntColumn.create("n", new int[] {1, 2}),\n'
            '    StringColumn.create("<s>", "a & b", "c"))'
        )
        html = outcome.data["text/html"]
        self.assertIn("<table>", html)
        self.assertIn("&lt;s&gt;", html)
        self.assertIn("a &amp; b", html)
        self.assertNotIn("<script", html)
        self.assertIn("a & b", outcome.result)

    def test_a_long_table_says_how_long_it_is(self):
        outcome = self.run_ok(
            "tech.tablesaw.api.Table.create("
            'tech.tablesaw.api.IntColumn.create("n", java.util.stream.IntStream.range(0, 500).toArray()))'
        )
        self.assertIn("of 500 rows", outcome.data["text/html"])
        self.assertLess(outcome.data["text/html"].count("<tr>"), 50)

    def assert_whole_png(self, data):
        png = base64.b64decode(data["image/png"], validate=True)
        self.assertTrue(png.startswith(b"\x89PNG"))
        self.assertTrue(png.endswith(b"IEND\xaeB`\x82"), "the end is missing")

    def test_a_chart_is_a_png_and_text(self):
        outcome = self.run_ok(
            "var chart = new org.knowm.xchart.XYChartBuilder().title(\"loss\").build();\n"
            'var s = chart.addSeries("y", new double[] {1, 2}, new double[] {3, 4});\n'
            "chart"
        )
        self.assert_whole_png(outcome.data)
        self.assertIn("loss", outcome.result)

    def test_an_image_is_a_png_and_text(self):
        for width in (1, 2, 3):
            outcome = self.run_ok(f"new java.awt.image.BufferedImage({width}, 2, 1)")
            self.assert_whole_png(outcome.data)
            self.assertIn("BufferedImage", outcome.result)

    def test_renderers_loaded_twice_still_show_once(self):
        jar = kernels.ROOT / "target/backprop.jar"
        self.run_ok(f"%classpath {jar}")
        self.test_a_chart_is_a_png_and_text()


class Protocol(KernelTest):
    def test_kernel_info_has_a_status(self):
        info = self.kernel.ask(self.kernel.client.kernel_info())
        self.assertEqual("ok", info["status"])

    def test_comm_info_is_answered(self):
        info = self.kernel.ask(self.kernel.client.comm_info())
        self.assertEqual({"status": "ok", "comms": {}}, info)

    def test_incomplete_code_is_told_with_its_indent(self):
        reply = self.kernel.ask(self.kernel.client.is_complete("class A {\n    void f() {"))
        self.assertEqual({"status": "incomplete", "indent": "        "}, reply)

    def test_a_silent_cell_leaves_no_trace(self):
        before = self.run_ok("1 + 1").reply["execution_count"]
        outcome = self.run_ok("int quiet = 3; quiet", silent=True)
        self.assertIsNone(outcome.result)
        self.assertEqual([], outcome.contents("execute_input"))
        after = self.run_ok("quiet")
        self.assertEqual("3", after.result)
        self.assertEqual(before + 1, after.reply["execution_count"])
        self.assertNotIn("int quiet = 3; quiet", self.history())

    def test_a_cell_out_of_history_shows_its_value_but_counts_not(self):
        before = self.run_ok("1 + 1").reply["execution_count"]
        self.assertEqual("77", self.run_ok("70 + 7", store_history=False).result)
        self.assertEqual(before + 1, self.run_ok("1 + 1").reply["execution_count"])
        self.assertNotIn("70 + 7", self.history())

    def history(self):
        msg_id = self.kernel.client.history(hist_access_type="tail", n=1000)
        return [entry[2] for entry in self.kernel.ask(msg_id)["history"]]

    def test_user_expressions_are_answered_each_for_itself(self):
        outcome = self.run_ok(
            "int side = 4;", user_expressions={"area": "side * side", "bad": "nothing"}
        )
        answers = outcome.reply["user_expressions"]
        self.assertEqual("ok", answers["area"]["status"])
        self.assertEqual("16", answers["area"]["data"]["text/plain"])
        self.assertEqual("error", answers["bad"]["status"])
        self.assertEqual("CompilationException", answers["bad"]["ename"])

    def test_cells_queued_behind_a_failed_one_are_aborted(self):
        client = self.kernel.client
        ids = [
            client.execute('Thread.sleep(500); throw new RuntimeException("stop");'),
            client.execute("int never = 1;"),
            client.execute("int neither = 1;"),
        ]
        statuses = [self.kernel.finish(i).status for i in ids]
        self.assertEqual(["error", "aborted", "aborted"], statuses)
        self.run_error("never")

    def test_queued_cells_run_where_errors_are_allowed(self):
        client = self.kernel.client
        ids = [
            client.execute("Thread.sleep(300); int[] none = {}; none[0]", stop_on_error=False),
            client.execute("3 + 4"),
        ]
        statuses = [self.kernel.finish(i).status for i in ids]
        self.assertEqual(["error", "ok"], statuses)

    def test_a_line_is_read_from_the_front_end(self):
        msg_id = self.kernel.client.execute("new Scanner(System.in).nextLine()")
        request = self.kernel.client.get_stdin_msg(timeout=TIMEOUT)
        self.assertEqual("input_request", request["msg_type"])
        self.kernel.client.input("typed text")
        self.assertEqual("typed text", self.kernel.finish(msg_id).result)

    def test_reading_where_nobody_can_answer_is_an_error(self):
        outcome = self.run_error("new Scanner(System.in).nextLine()", allow_stdin=False)
        self.assertIn("cannot ask for input", outcome.error["evalue"])

    def complete(self, code):
        return self.kernel.ask(self.kernel.client.complete(code, len(code)))

    def test_completion_knows_what_the_same_cell_declares(self):
        for code in [
            "var m = new ArrayList<String>();\nm.ad",
            "import java.util.zip.*;\n// comment\nvar m = new ArrayList<String>();\nm.ad",
            "class Box extends ArrayList<String> { }\nBox box = new Box();\nbox.ad",
            "int f() { return 1; }\nvar m = new ArrayList<String>();\nm.ad",
        ]:
            with self.subTest(code):
                reply = self.complete(code)
                self.assertIn("add(", reply["matches"])
                start, end = reply["cursor_start"], reply["cursor_end"]
                self.assertEqual("ad", code[start:end])

    def test_completion_inside_a_class(self):
        code = 'class A { int f(String s) { return s.isEm'
        self.assertEqual(["isEmpty()"], self.complete(code)["matches"])

    def inspect(self, code):
        reply = self.kernel.ask(self.kernel.client.inspect(code))
        return reply["data"].get("text/plain", "")

    def test_inspection_shows_signatures(self):
        self.assertIn("int Math.max(int a, int b)", self.inspect("Math.max"))
        self.assertIn("int Math.max(int a, int b)", self.inspect("Math.max("))
        self.assertIn("String.isEmpty()", self.inspect('var s = "a";\ns.isEmpty'))

    def test_inspection_shows_the_javadoc_of_our_classes(self):
        self.assertIn("every backward jump", self.inspect("backprop.kernel.stop.StopFlag"))
        self.assertIn("Returns at once", self.inspect("backprop.kernel.stop.StopFlag.check"))
        self.assertIn(
            "doing it twice changes nothing",
            self.inspect("new backprop.kernel.show.Renderers().install"),
        )

    def test_messages_carry_their_time(self):
        outcome = self.run_ok("1 + 1")
        date = outcome.messages[0]["header"]["date"]
        self.assertLess(abs(time.time() - date.timestamp()), 3600)


class Environment(unittest.TestCase):
    def test_the_old_kernels_variables_are_honoured(self):
        with Jar() as jar:
            kernel = Kernel(
                IJAVA_CLASSPATH=str(jar.parent / "*.jar"),
                IJAVA_STARTUP_SCRIPT="import outside.*; int fromStart = 5;",
            )
            with kernel:
                self.assertEqual("hello5", kernel.run("new Greeting().text() + fromStart").result)


class Security(KernelTest):
    def test_a_message_with_a_wrong_signature_is_refused_and_survived(self):
        client = self.kernel.client
        session = client.session
        forged = session.msg("execute_request", {"code": "int forged = 1;", "silent": False})
        key = session.key
        try:
            session.key = b"not the key"
            client.shell_channel.send(forged)
            client.control_channel.send(session.msg("interrupt_request", {}))
        finally:
            session.key = key
        self.assertEqual("2", self.run_ok("1 + 1").result)
        self.assertEqual({"status": "ok"}, self.kernel.interrupt())
        self.run_error("forged")

    def test_only_the_given_address_is_bound(self):
        ports = set(self.kernel.manager.ports)
        bound = {}
        for table in ("tcp", "tcp6"):
            for line in pathlib.Path("/proc/net", table).read_text().splitlines()[1:]:
                address, port = line.split()[1].rsplit(":", 1)
                if line.split()[3] == "0A" and int(port, 16) in ports:
                    bound[int(port, 16)] = address
        self.assertEqual(ports, set(bound))
        loopback = {"0100007F", "0000000000000000FFFF00000100007F"}
        self.assertLessEqual(set(bound.values()), loopback)


class Ending(unittest.TestCase):
    def wait_until_gone(self, pid):
        for _ in range(300):
            try:
                state = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
            except FileNotFoundError:
                return
            if state == "Z":
                return
            time.sleep(0.1)
        self.fail("the JVM is still there")

    def test_shutdown_is_answered_and_ends_the_process_even_in_a_loop(self):
        for restart in (False, True):
            with self.subTest(restart=restart):
                kernel = Kernel()
                self.addCleanup(kernel.close)
                kernel.client.execute('System.out.println("started"); while (true) {}')
                kernel.until_output("started")
                kernel.client.control_channel.send(
                    kernel.client.session.msg("shutdown_request", {"restart": restart})
                )
                reply = kernel.client.get_control_msg(timeout=TIMEOUT)
                self.assertEqual({"status": "ok", "restart": restart}, reply["content"])
                self.wait_until_gone(kernel.pid)

    def test_a_taken_port_ends_the_kernel_with_one_line(self):
        with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "connection.json")
            write_connection_file(file, iopub_port=taken.getsockname()[1])
            command = [part.replace("{connection_file}", file) for part in self.spec_command()]
            ended = subprocess.run(command, stderr=subprocess.PIPE, text=True, timeout=TIMEOUT)
        self.assertEqual(1, ended.returncode)
        self.assertRegex(ended.stderr, "^Kernel: cannot listen on .*Address already in use.*\n$")

    def start_under_a_server(self, argv):
        """A kernel whose parent is not this process; returns that process and the JVM's pid."""
        script = textwrap.dedent(
            """
            import json, sys, time
            sys.path.insert(0, sys.argv[1])
            import kernels
            from jupyter_client.manager import KernelManager
            manager = KernelManager(kernel_name="java")
            manager.start_kernel()
            client = manager.client()
            client.start_channels()
            client.wait_for_ready(timeout=60)
            client.execute('System.out.print(ProcessHandle.current().pid())')
            while True:
                message = client.get_iopub_msg(timeout=60)
                if message["msg_type"] == "stream":
                    print(message["content"]["text"], flush=True)
                    break
            time.sleep(600)
            """
        )
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        kernels.kernelspec.write(pathlib.Path(folder, "kernels", "java"), argv)
        server = subprocess.Popen(
            [sys.executable, "-c", script, str(pathlib.Path(__file__).parent)],
            stdout=subprocess.PIPE,
            env={**os.environ, "JUPYTER_PATH": folder},
            text=True,
        )
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        return server, int(server.stdout.readline())

    def spec_command(self):
        from jupyter_client.kernelspec import KernelSpecManager

        return KernelSpecManager().get_kernel_spec("java").argv

    def test_the_kernel_ends_with_its_server_and_not_before(self):
        server, pid = self.start_under_a_server(self.spec_command())
        time.sleep(2)
        os.kill(pid, 0)
        server.send_signal(signal.SIGKILL)
        self.wait_until_gone(pid)

    def test_the_kernel_ends_with_its_server_behind_a_launcher(self):
        command = " ".join(f"'{part}'" for part in self.spec_command()[:-1])
        launcher = ["/bin/sh", "-c", command + ' "$0"; exit $?', "{connection_file}"]
        server, pid = self.start_under_a_server(launcher)
        server.send_signal(signal.SIGKILL)
        self.wait_until_gone(pid)


if __name__ == "__main__":
    unittest.main()
