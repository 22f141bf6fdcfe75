"""A check runs the reader's code on a thread of its own: it prints and stops like any cell."""

import unittest

from kernels import KernelTest

PLUS1 = """
import backprop.function.ScalarFunction;
import backprop.exercise.Check;
class Plus1 implements ScalarFunction {
    public double forward(double x) { %s return x + 1; }
    public double backward(double d) { return d; }
}
Check.of("01-Plus1", new Plus1())
"""
STARTED = 'System.out.println("started"); '


class Checks(KernelTest):
    def assert_stopped(self, code):
        outcome = self.kernel.start_and_interrupt(PLUS1 % (STARTED + code))
        self.assertEqual("error", outcome.status)
        self.assertIn("interrupted", outcome.error["evalue"])
        self.assertTrue(self.kernel.is_idle(), "the JVM goes on computing")
        self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_what_the_code_prints_is_shown(self):
        outcome = self.run_ok(PLUS1 % 'System.out.print("!");')
        self.assertIn("!", outcome.text())
        self.assertIn("○", outcome.result)

    def test_an_endless_loop_is_stopped(self):
        self.assert_stopped("for (int i = 0; x < 99; i++) ;")

    def test_a_loop_that_swallows_the_interrupt_is_stopped(self):
        self.assert_stopped("while (x < 99) try { Thread.sleep(1); } catch (Exception e) { }")

    def test_code_that_swallows_the_interrupt_and_ends_gets_no_verdict(self):
        self.assert_stopped("try { Thread.sleep(30000); } catch (Exception e) { }")

    def test_memory_that_runs_out_is_a_hint(self):
        outcome = self.run_ok(PLUS1 % "long[] all = new long[Integer.MAX_VALUE - 8];")
        self.assertIn("△", outcome.result)
        self.assertEqual("2", self.run_ok("1 + 1").result)


if __name__ == "__main__":
    unittest.main()
