"""Starts the kernel as Jupyter does, from a kernelspec.

A kernelspec named java that JUPYTER_PATH leads to is taken as it is. Otherwise one is written for
the jar in target/, run by $JAVA, or by $JAVA_HOME/bin/java, or by the java on PATH. So another Java
is tested with

    JAVA_HOME=/usr/lib/jvm/... /usr/bin/python3 -m unittest discover -s src/test/python

and a machine of another language with JDK_JAVA_OPTIONS=-Duser.language=ja.
"""

import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.append(str(ROOT / "src/main/python"))
import kernelspec  # noqa: E402 (found only through the line above)

TIMEOUT = 60


def java():
    if os.environ.get("JAVA"):
        return os.environ["JAVA"]
    if os.environ.get("JAVA_HOME"):
        return os.path.join(os.environ["JAVA_HOME"], "bin", "java")
    return "java"


def find_or_write_spec():
    if os.environ.get("JUPYTER_PATH"):
        if "java" in KernelSpecManager(ensure_native_kernel=False).find_kernel_specs():
            return
    folder = tempfile.mkdtemp(prefix="kernelspec-")
    atexit.register(shutil.rmtree, folder)
    kernelspec.main(pathlib.Path(folder, "kernels", "java"), java(), ROOT / "target")
    os.environ["JUPYTER_PATH"] = folder


find_or_write_spec()


def folder_of_english_notebooks():
    """A kernel that starts there speaks English, whatever the language of the machine."""
    folder = pathlib.Path(tempfile.mkdtemp(), "en")
    folder.mkdir()
    atexit.register(shutil.rmtree, folder.parent)
    return str(folder)


ENGLISH = folder_of_english_notebooks()
MACHINE = None  # a folder that says nothing of a language


class Outcome:
    """What one cell came to: its reply, and everything it published until it was idle."""

    def __init__(self, reply, messages):
        self.reply = reply["content"]
        self.messages = messages

    def contents(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def text(self, stream="stdout"):
        return "".join(c["text"] for c in self.contents("stream") if c["name"] == stream)

    @property
    def status(self):
        return self.reply["status"]

    @property
    def data(self):
        results = self.contents("execute_result")
        return results[0]["data"] if results else None

    @property
    def result(self):
        return self.data and self.data["text/plain"]

    @property
    def error(self):
        errors = self.contents("error")
        return errors[0] if errors else None

    @property
    def traceback(self):
        return "\n".join(self.error["traceback"]) if self.error else ""


class Kernel:
    """A running kernel and a client of it."""

    def __init__(self, folder=ENGLISH, transport="tcp", **environment):
        self.manager = KernelManager(kernel_name="java", transport=transport)
        self.manager.start_kernel(cwd=folder, env={**os.environ, **environment})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def run(self, code, **options):
        return self.finish(self.client.execute(code, **options))

    def finish(self, msg_id, timeout=TIMEOUT):
        messages = self.until_idle(msg_id, timeout)
        return Outcome(self.shell_reply(msg_id, timeout), messages)

    def until_idle(self, msg_id, timeout=TIMEOUT):
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if message["content"].get("execution_state") == "idle":
                return messages

    def shell_reply(self, msg_id, timeout=TIMEOUT):
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply

    def ask(self, msg_id):
        return self.shell_reply(msg_id)["content"]

    def until_output(self, text, timeout=TIMEOUT):
        """Waits until the running cell has printed a text."""
        seen = ""
        while text not in seen:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["msg_type"] == "stream":
                seen += message["content"]["text"]

    def interrupt(self):
        request = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(request)
        while True:
            reply = self.client.get_control_msg(timeout=TIMEOUT)
            if reply["parent_header"].get("msg_id") == request["header"]["msg_id"]:
                return reply["content"]

    def start_and_interrupt(self, code):
        """Runs a cell which prints 'started' and then does not end by itself."""
        msg_id = self.client.execute(code)
        self.until_output("started")
        self.interrupt()
        return self.finish(msg_id)

    def is_idle(self):
        """True if the JVM soon uses next to no CPU time."""
        for _ in range(20):
            before = self.cpu_seconds()
            time.sleep(0.5)
            if self.cpu_seconds() - before < 0.15:
                return True
        return False


class KernelTest(unittest.TestCase):
    """Tests that share one kernel."""

    @classmethod
    def setUpClass(cls):
        cls.kernel = Kernel()
        cls.addClassCleanup(cls.kernel.close)

    def run_ok(self, code, **options):
        outcome = self.kernel.run(code, **options)
        self.assertEqual("ok", outcome.status, outcome.traceback)
        return outcome

    def run_error(self, code, **options):
        outcome = self.kernel.run(code, **options)
        self.assertEqual("error", outcome.status)
        return outcome


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
