"""The value of a cell: the reader's own code runs on the cell's thread alone, and only to show it."""

import time
import unittest

from kernels import KernelTest

LOUD = """
class Loud {
    public int hashCode() { throw new IllegalStateException("hashed"); }
    public boolean equals(Object other) { throw new IllegalStateException("compared"); }
    public String toString() { return "loud"; }
}
"""
ENDLESS = "{ while (true) { } }"


class Values(KernelTest):
    def test_a_value_is_neither_hashed_nor_compared(self):
        self.run_ok(LOUD)
        self.run_ok('String id = display("x"); display("y")')
        self.assertEqual("loud", self.run_ok("new Loud()").result)

    def test_an_endless_hashCode_or_equals_hangs_nothing(self):
        for method in ("int hashCode()", "boolean equals(Object o)"):
            with self.subTest(method=method):
                self.run_ok("class Slow { public %s %s }" % (method, ENDLESS))
                self.assertIn("Slow", self.run_ok("Object slow = new Slow(); slow.getClass()").result)
                self.assertIsNone(self.run_ok("Slow other = (Slow) slow;").result)

    def test_collections_that_hold_themselves_are_shown(self):
        self.run_ok("List<Object> loop = new ArrayList<>(); loop.add(loop);")
        self.assertEqual("[(this Collection)]", self.run_ok("loop").result)
        self.run_ok("Object[] array = new Object[1]; array[0] = array;")
        self.assertIn("[", self.run_ok("array").result)

    def test_an_exception_that_cannot_be_told_is_told_as_far_as_it_can(self):
        lies = {
            "getMessage": "public String getMessage() { throw new IllegalStateException(); }",
            "getLocalizedMessage": "public String getLocalizedMessage() { return null; }",
            "getCause": "public Throwable getCause() { throw new IllegalStateException(); }",
            "its own cause": "public Throwable getCause() { return this; }",
            "getStackTrace": "public StackTraceElement[] getStackTrace() { return null; }",
            "setStackTrace": "public void setStackTrace(StackTraceElement[] t) { throw new Error(); }",
        }
        for name, method in lies.items():
            with self.subTest(name):
                self.run_ok("class Liar extends RuntimeException { %s }" % method)
                self.assertEqual("Liar", self.run_error("throw new Liar();").error["ename"])
                self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_an_exception_whose_message_never_comes_can_be_interrupted(self):
        self.run_ok("class Mute extends RuntimeException { public String getMessage() %s }" % ENDLESS)
        cell = self.kernel.client.execute("throw new Mute();")
        time.sleep(1)
        self.kernel.interrupt()
        self.assertEqual("error", self.kernel.finish(cell).status)
        self.assertEqual("2", self.run_ok("1 + 1").result)


if __name__ == "__main__":
    unittest.main()
