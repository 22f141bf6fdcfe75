"""Whatever a cell does, it can be stopped."""

import unittest

from kernels import TIMEOUT, Kernel, KernelTest


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


if __name__ == "__main__":
    unittest.main()
