"""Requests beyond the execution of cells, and who may make them."""

import pathlib
import time
import unittest

from kernels import TIMEOUT, KernelTest


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


if __name__ == "__main__":
    unittest.main()
