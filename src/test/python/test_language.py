"""In which language ./run speaks to its reader: the system's, or the one that is named."""

import os
import pathlib
import re
import signal
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
LOCALES = ("LANG", "LC_ALL", "LC_MESSAGES")
ORIGIN = {
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "remote.origin.url",
    "GIT_CONFIG_VALUE_0": "git@github.com:owner/name.git",
}


def environment(**changes):
    inherited = ("JUPYTER", "IPYTHONDIR", *LOCALES)
    return {k: v for k, v in os.environ.items() if not k.startswith(inherited)} | changes


def opened(*arguments, **locales):
    """The notebook in the URL that ./run lab prints."""
    lab = subprocess.Popen(
        ["bash", "run", "lab", *arguments],
        cwd=ROOT,
        env=environment(**locales),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        url = next(line for line in lab.stdout if "token=" in line)
        return re.search(r"notebooks/(\w\w/[\w-]+\.ipynb)\?", url)[1]
    finally:
        os.killpg(lab.pid, signal.SIGTERM)
        lab.wait()
        lab.stdout.close()


class LanguageOfTheReader(unittest.TestCase):
    def test_a_japanese_system_opens_the_japanese_chapters(self):
        self.assertEqual("ja/01-chain-rule.ipynb", opened(LANG="ja_JP.UTF-8"))

    def test_any_other_system_opens_the_english_chapters(self):
        self.assertEqual("en/01-chain-rule.ipynb", opened(LANG="ja_JP.UTF-8", LC_ALL="C.UTF-8"))

    def test_the_language_that_is_named_decides(self):
        self.assertEqual("en/01-chain-rule.ipynb", opened("en", LANG="ja_JP.UTF-8"))

    def test_another_language_is_refused_with_the_two_that_there_are(self):
        for arguments in (["fr"], ["en", "ja"], ["../ja"], [""]):
            with self.subTest(arguments):
                command = ["bash", "run", "lab", *arguments]
                lab = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
                self.assertEqual(1, lab.returncode)
                self.assertIn("./run lab en or ./run lab ja", lab.stderr)

    def test_there_is_a_binder_link_for_each_language(self):
        command = ["bash", "run", "binder-link"]
        answer = subprocess.run(command, cwd=ROOT, env=environment(**ORIGIN), capture_output=True, text=True)
        for language in ("en", "ja"):
            link = f"https://mybinder.org/v2/gh/owner/name/HEAD?urlpath=lab/tree/notebooks/{language}/01-chain-rule.ipynb"
            self.assertIn(f"]({link})\n", answer.stdout)


if __name__ == "__main__":
    unittest.main()
