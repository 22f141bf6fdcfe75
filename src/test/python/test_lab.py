"""What ./run lab leaves on the disk: nothing with which another user of this machine could get in."""

import os
import pathlib
import signal
import stat
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
STATE = ROOT / ".jupyter"
NOBODY = 65534


class Lab(unittest.TestCase):
    def setUp(self):
        """Folders as earlier versions left them."""
        runtime = STATE / "runtime"
        runtime.mkdir(parents=True, exist_ok=True)
        STATE.chmod(0o755)
        runtime.chmod(0o755)
        self.older = runtime / "nbserver-0.json"
        self.older.write_text("{}")
        self.older.chmod(0o644)
        self.addCleanup(self.older.unlink)
        inherited = ("JUPYTER", "IPYTHONDIR")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(inherited)}
        self.lab = subprocess.Popen(
            ["bash", "run", "lab"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.addCleanup(self.end)
        self.token = self.token_printed()

    def end(self):
        os.killpg(self.lab.pid, signal.SIGTERM)
        self.lab.wait()
        self.lab.stdout.close()

    def token_printed(self):
        for line in self.lab.stdout:
            if "token=" in line:
                return line.strip().partition("token=")[2]
        self.fail("Jupyter did not start")

    def test_the_token_is_readable_for_its_owner_alone(self):
        self.assertEqual(0o700, stat.S_IMODE(STATE.stat().st_mode))
        files = [file for file in (STATE / "runtime").rglob("*") if file.is_file()]
        holders = [file for file in files if self.token in file.read_text(errors="replace")]
        self.assertTrue(holders, files)
        for file in [*holders, self.older]:
            self.assertEqual(0o600, stat.S_IMODE(file.stat().st_mode), file)

    @unittest.skipIf(os.geteuid(), "only root can act as another user")
    def test_another_user_finds_nothing(self):
        command = ["grep", "-r", "token", str(STATE)]
        other = subprocess.run(command, user=NOBODY, group=NOBODY, capture_output=True, text=True)
        self.assertEqual("", other.stdout)


if __name__ == "__main__":
    unittest.main()
