"""Cells that are not what they seem: each is run as it is meant, or refused with a reason."""

import unittest

from kernels import KernelTest

HEADERS = [
    "if (true)",
    "for (;;)",
    "while (true)",
    "while (headers-- > 0)",
    "for (int i = 0; i < 3; i++)",
    "for (int i : new int[] {1})",
    "if (true) headers = 5; else",
    "if (true) // and then?",
    "if (true)\n/* nothing */\n",
    "label:",
    "for (;;) while (true)",
]


class HeadersWithoutBody(KernelTest):
    def test_a_header_without_a_body_is_incomplete(self):
        for header in HEADERS:
            for code in (header, "int before = 1;\n" + header):
                with self.subTest(code=code):
                    reply = self.kernel.ask(self.kernel.client.is_complete(code))
                    self.assertEqual("incomplete", reply["status"])

    def test_it_is_refused_with_what_is_missing_and_nothing_runs(self):
        self.run_ok("int headers = 3;")
        for header in HEADERS:
            with self.subTest(header=header):
                outcome = self.run_error("headers = 4;\n" + header)
                self.assertIn("line 2: a body is missing", outcome.traceback)
                self.assertEqual("3", self.run_ok("headers").result)

    def test_a_body_on_the_next_line_is_a_body(self):
        self.run_ok("int bodies = 0;\nfor (int i = 0; i < 3; i++)\n  bodies++;\nbodies += 10;")
        self.assertEqual("13", self.run_ok("bodies").result)


if __name__ == "__main__":
    unittest.main()
