"""Executes the chapters in a real Jupyter kernel.

notebooks.py execute FOLDER          stores the outputs and ends with a table
notebooks.py execute FOLDER spark    the chapters whose metadata say that they need Spark, which others leave out
notebooks.py compare FOLDER          stores nothing; fails where the text differs from what is stored
"""

import base64
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from outputs import differences, tidy

DOCS = pathlib.Path("docs")
ACCURACY = re.compile(r"MNIST test accuracy\D*([\d.]+) ?%")


class Progress(NotebookClient):
    """Says which cell is running."""

    async def async_execute_cell(self, cell, cell_index, **options):
        if sys.stdout.isatty() and cell.cell_type == "code":
            print(f"\r    cell {cell_index + 1} of {len(self.nb.cells)} ", end="", flush=True)
        return await super().async_execute_cell(cell, cell_index, **options)


def run(path):
    """A freshly executed copy of the notebook at this path."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = Progress(
        notebook,
        kernel_name=notebook.metadata.kernelspec.name,
        timeout=600,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    tidy(notebook)
    return notebook


def text_of(notebook):
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", []))
    return "\n".join(output.get("text", "") for output in outputs)


def execute(path):
    notebook = run(path)
    nbformat.write(notebook, path)
    save_pictures(notebook)
    return notebook, []


def save_pictures(notebook):
    """A cell whose metadata names a "picture" lends its chart to the README."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            png = output.get("data", {}).get("image/png")
            if png and "picture" in cell.metadata:
                (DOCS / cell.metadata.picture).write_bytes(base64.b64decode(png))


def compare(path):
    notebook = run(path)
    return notebook, differences(nbformat.read(path, as_version=4), notebook)


def row(name, notebook, seconds):
    cells = sum(cell.cell_type == "code" for cell in notebook.cells)
    accuracy = ACCURACY.findall(text_of(notebook))
    last = f"{accuracy[-1]} %" if accuracy else ""
    return f"{name:<28}{cells:>6}{seconds:>9.1f}  {last}"


def needs(path):
    """What a kernel must have beyond the usual for this notebook, or nothing."""
    return nbformat.read(path, as_version=4).metadata.get("needs")


def main(command, folder, needed=None):
    action = {"execute": execute, "compare": compare}[command]
    rows, failures = [], []
    for path in sorted(pathlib.Path(folder).rglob("[0-9]*.ipynb")):
        if needs(path) != needed:
            continue
        print(f"    {path} …", flush=True)
        start = time.monotonic()
        try:
            notebook, problems = action(path)
        except CellExecutionError as error:
            failures.append(f"{path}: {error}")
            continue
        name = str(path.relative_to(folder).with_suffix(""))
        rows.append(row(name, notebook, time.monotonic() - start))
        failures += [f"{path}, {problem}" for problem in problems]
    print(f"\r\n{'chapter':<28}{'cells':>6}{'seconds':>9}  MNIST test accuracy")
    print("\n".join(rows))
    if failures:
        print("\n" + "\n\n".join(failures), file=sys.stderr)
        sys.exit(f"\n{len(failures)} failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
