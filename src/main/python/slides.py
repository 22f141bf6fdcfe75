"""Makes reveal.js slides of the chapters: slides.py NODE_MODULES FOLDER.

Which cell begins a slide, continues one, waits for a click or is left out stands in its metadata,
as Jupyter's own slide show has it (slideshow.slide_type).
"""

import pathlib
import re
import shutil
import sys

import nbformat
from nbconvert import SlidesExporter
from traitlets.config import Config

NOTEBOOKS = pathlib.Path("notebooks")
LIBRARY = {
    "reveal.js": ["dist/reveal.css", "dist/reveal.js", "plugin/notes/notes.js", "LICENSE"],
    "katex": ["dist/katex.min.css", "dist/katex.min.js", "dist/contrib/auto-render.min.js", "dist/fonts", "LICENSE"],
}
OWN = pathlib.Path(__file__).resolve().parents[1] / "slides"
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
CHAPTER = re.compile(r"\]\(((?:\.\./\w\w/)?[\w-]+)\.ipynb\)")


def copy_library(modules, folder):
    for package, names in LIBRARY.items():
        for name in names:
            source, target = modules / package / name, folder / package / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    for name in ("slides.css", "slides.js"):
        shutil.copy(OWN / name, folder)


def exporter():
    config = Config()
    config.TemplateExporter.extra_template_basedirs = [str(OWN.parent)]
    config.TemplateExporter.template_name = OWN.name
    return SlidesExporter(config=config)


def convert(path, folder):
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = CHAPTER.sub(r"](\1.html)", cell.source)
    title = TITLE.search(notebook.cells[0].source).group(1)
    body, _ = exporter().from_notebook_node(notebook, {"title": title, "language": path.parent.name})
    target = folder / path.parent.name / f"{path.stem}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(body, encoding="utf-8")
    return target


def main(modules, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    copy_library(pathlib.Path(modules), folder / "library")
    for path in sorted(NOTEBOOKS.glob("??/*.ipynb")):
        print(f"    {convert(path, folder)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
