"""English prose is spelled as hunspell's en_US and the project's own list of words have it."""

import pathlib
import re
import subprocess
import unittest

import nbformat

ROOT = pathlib.Path(__file__).resolve().parents[3]
WORDS = ROOT / "src/test/spelling/words"
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md", "docs/en/*.md"]
NOTEBOOKS = ["notebooks/en/*.ipynb", "notebooks/solutions/en/*.ipynb"]
BUNDLES = ["src/main/resources/**/*.properties", "src/test/resources/**/*.properties"]

NOT_PROSE = re.compile(
    r"""(?ms)^```.*?^```   # a block of code
      | \$\$.*?\$\$ | \$[^$\n]+\$
      | `[^`\n]*`
      | \]\([^)\s]*\)      # where a link leads
      | https?://\S+ | <[^<>\n]*> | \w+\.md\b
      | 's(?!\w)          # of any name
      | %[\d.$]*[a-z]      # what a message fills in
      | \w*[\d\u0370-\u03ff\u3040-\u30ff\u4e00-\u9fff]\w*""",
    re.VERBOSE,
)
IDENTIFIER = re.compile(r"\S*(?:\w[._(/]\w|[a-z][A-Z]|\w\()\S*|\S*[^\x00-\u024f’“”…–—]\S*")
LANGUAGE = re.compile(r"_[a-z]{2}\.properties$")


def files(patterns):
    return [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]


def prose_of_bundle(path):
    """The texts without their keys, and without the names of Java that they speak of."""
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [line.partition("=")[2] for line in lines if "=" in line and not line.startswith("#")]
    return IDENTIFIER.sub(" ", re.sub(r"\\n", " ", "\n".join(texts)))


def prose():
    """Every English text, with its file."""
    for path in files(PAGES):
        yield path, path.read_text(encoding="utf-8")
    for path in files(NOTEBOOKS):
        cells = nbformat.read(path, as_version=4).cells
        yield path, "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    for path in files(BUNDLES):
        if not LANGUAGE.search(path.name):
            yield path, prose_of_bundle(path)


def misspelled(text):
    command = ["hunspell", "-i", "utf-8", "-d", "en_US", "-p", str(WORDS), "-l"]
    text = NOT_PROSE.sub(" ", text.replace("’", "'"))
    found = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    return sorted(set(found.split()))


class Spelling(unittest.TestCase):
    def test_every_english_text_is_spelled_right(self):
        checked = 0
        for path, text in prose():
            checked += 1
            with self.subTest(path.relative_to(ROOT)):
                self.assertEqual([], misspelled(text))
        self.assertGreaterEqual(checked, 2 + 7 + 10 + 5)

    def test_a_mistake_and_british_spelling_are_found(self):
        self.assertEqual(["colour", "gradeint"], misspelled("The gradeint has a colour."))

    def test_code_formulas_and_addresses_are_no_prose(self):
        text = "See `argmaxx`, $\\mathsf Tx$ and [this](../xyzzy.md#qwrt).\n```\nfoobarbaz\n```\n<br>"
        self.assertEqual([], misspelled(text))

    def test_no_word_is_listed_for_nothing(self):
        words = WORDS.read_text(encoding="utf-8").split()
        self.assertEqual(sorted(words, key=str.lower), words)
        said = "\n".join(NOT_PROSE.sub(" ", text) for _, text in prose())
        self.assertEqual([], [word for word in words if word not in said])


if __name__ == "__main__":
    unittest.main()
