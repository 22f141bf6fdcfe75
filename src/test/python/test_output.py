"""What a cell prints, and what it shows as its value."""

import base64
import unittest

import kernels
from kernels import TIMEOUT, KernelTest


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


if __name__ == "__main__":
    unittest.main()
