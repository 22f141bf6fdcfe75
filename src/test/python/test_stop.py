"""Stopping what hides: between snippets, behind other cells, in threads that wait for input."""

import time
import unittest

from kernels import Kernel, KernelTest

LOST = 'CompletableFuture.runAsync(() -> { throw new IllegalStateException("lost"); })'
BUSY_LIBRARY = (
    # a library call that does not listen, and a loop of the cell that goes on when it returns
    "new java.math.BigInteger(1 << 25, new Random(1)).pow(3)"
)


class Stop(KernelTest):
    def test_every_interrupt_counts_however_it_falls_between_snippets(self):
        snippets = "Thread.sleep(3);\n" * 400
        for delay in (0.3, 0.5, 0.7, 1.1):
            with self.subTest(delay=delay):
                cell = self.kernel.client.execute("int passed = 0;\n" + snippets + "passed = 1;")
                time.sleep(delay)
                self.kernel.interrupt()
                self.kernel.interrupt()
                outcome = self.kernel.finish(cell)
                self.assertEqual("error", outcome.status)
                self.assertIn("interrupted", outcome.error["evalue"])

    def test_a_cell_that_only_declares_is_interrupted_too(self):
        self.run_ok("1")  # it has started
        cell = self.kernel.client.execute(
            "\n".join("class Declared%d { }" % i for i in range(400))
        )
        time.sleep(0.5)
        self.kernel.interrupt()
        outcome = self.kernel.finish(cell)
        self.assertEqual("error", outcome.status)
        self.assertIn("interrupted", outcome.error["evalue"])
        self.assertEqual("error", self.kernel.run("new Declared399()").status)

    def test_an_interrupt_while_the_kernel_starts_harms_nothing(self):
        with Kernel() as kernel:
            for _ in range(5):
                kernel.interrupt()
            self.assertEqual("2", kernel.run("1 + 1").result)

    def test_code_that_swallows_an_interrupt_ends_all_the_same(self):
        code = """
            void nap() { try { Thread.sleep(60_000); } catch (InterruptedException e) { } }
            System.out.println("started");
            nap();
            nap();
        """
        cell = self.kernel.client.execute(code)
        self.kernel.until_output("started")
        self.kernel.interrupt()
        self.kernel.finish(cell, timeout=20)  # each nap would take a minute

    def test_an_abandoned_cell_is_stopped_later_whatever_is_interrupted_meanwhile(self):
        self.kernel.start_and_interrupt(
            'System.out.println("started"); %s; while (true) { }' % BUSY_LIBRARY
        )
        self.kernel.start_and_interrupt('System.out.println("started"); while (true) { }')
        for _ in range(60):
            if self.kernel.is_idle():
                return
        self.fail("the abandoned cell goes on computing")

    def test_a_thread_that_waits_for_input_does_not_block_the_next_cell(self):
        cell = self.kernel.client.execute(
            "new Thread(() -> new Scanner(System.in).nextLine()).start(); Thread.sleep(500);",
            allow_stdin=True,
        )
        self.kernel.finish(cell)
        self.assertEqual("2", self.run_ok("1 + 1").result)
        cell = self.kernel.client.execute("new Scanner(System.in).nextLine()", allow_stdin=True)
        while True:
            question = self.kernel.client.get_stdin_msg(timeout=20)
            if question["parent_header"]["msg_id"] == cell:
                break
        self.kernel.client.input("answer")
        self.assertEqual("answer", self.kernel.finish(cell).result)

    def test_a_failed_join_keeps_its_place(self):
        for wait in ("join()", "get()"):
            with self.subTest(wait):
                outcome = self.run_error("int line = 1;\n%s.%s;" % (LOST, wait))
                self.assertIn("lost", outcome.traceback)
                self.assertRegex(outcome.traceback, r"cell \d+:2")
        outcome = self.run_error("%s.join();" % LOST)
        self.assertEqual("CompletionException", outcome.error["ename"])


if __name__ == "__main__":
    unittest.main()
