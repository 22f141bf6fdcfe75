"""A cell that prints or shows without end: bounded, and said so; nothing is lost below the bound."""

import unittest

from kernels import KernelTest

MEGABYTE = 1 << 20


class Bounds(KernelTest):
    def test_text_is_cut_off_at_its_bound_and_said_so_once(self):
        line = "0123456789abcde"
        outcome = self.run_ok(
            'for (int i = 0; i < 2_000_000; i++) System.out.println("%s");' % line
        )
        printed = outcome.text()
        self.assertEqual(16 * MEGABYTE, len(printed))
        self.assertEqual({line}, set(printed.splitlines()))
        self.assertEqual(1, outcome.text("stderr").count("left out"))

    def test_the_next_cell_prints_again(self):
        self.run_ok('System.out.print("x".repeat(17 << 20));')
        outcome = self.run_ok('System.out.print("fresh");')
        self.assertEqual("fresh", outcome.text())
        self.assertEqual("", outcome.text("stderr"))

    def test_displays_are_cut_off_at_their_bound(self):
        outcome = self.run_ok("for (int i = 0; i < 10_500; i++) { display(i); }")
        shown = [c["data"]["text/plain"] for c in outcome.contents("display_data")]
        self.assertEqual([str(i) for i in range(10_000)], shown)
        self.assertIn("10,000", outcome.text("stderr"))

    def test_updates_of_one_display_are_bounded_too(self):
        outcome = self.run_ok(
            'String id = display("a"); for (int i = 0; i < 10_500; i++) updateDisplay(id, i);'
        )
        self.assertEqual(9_999, len(outcome.contents("update_display_data")))

    def test_an_endless_loop_ends_soon_after_its_interrupt(self):
        outcome = self.kernel.start_and_interrupt(
            'System.out.println("started"); while (true) { display("x"); }'
        )
        self.assertEqual("error", outcome.status)
        self.assertLessEqual(len(outcome.contents("display_data")), 10_000)

    def test_whoever_closes_the_output_silences_nobody(self):
        for code in (
            "System.out.close();",
            "System.err.close();",
            'try (PrintWriter out = new PrintWriter(System.out)) { out.print("in"); }',
            'try (PrintStream out = System.out) { out.print("in"); }',
            "try (Writer out = new OutputStreamWriter(System.out)) { }",
        ):
            with self.subTest(code):
                self.run_ok(code)
                outcome = self.run_ok('System.out.print("heard"); System.err.print("too");')
                self.assertEqual("heard", outcome.text())
                self.assertEqual("too", outcome.text("stderr"))


if __name__ == "__main__":
    unittest.main()
