"""How a kernel ends, and that it does."""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest

from jupyter_client.connect import write_connection_file

import kernels
from kernels import TIMEOUT, Kernel


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
        said = re.sub("(?m)^NOTE: Picked up .*\n", "", ended.stderr)  # where JDK_JAVA_OPTIONS is set
        self.assertRegex(said, "^Kernel: cannot listen on .*Address already in use.*\n$")

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
