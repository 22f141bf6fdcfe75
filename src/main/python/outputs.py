"""What a notebook's outputs say: made tidy for storing, and compared with what is stored.

A cell whose numbers depend on the machine says so in its metadata:
    "tolerance": {"numbers": 0.02, "why": "BLAS adds in another order"}
    "tolerance": {"numbers": "any", "why": "time on the clock"}
Without it, every character must be equal.
"""

import re

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
PACKED = re.compile(r'\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|"[A-Za-z0-9+/]{20,}=*"')  # ids and weights
TEXTS = ("text/plain", "text/html", "text/markdown", "text/latex")


def tidy(notebook):
    """Drops what would differ on another machine, and joins streams that came in several messages."""
    notebook.metadata.get("language_info", {}).pop("version", None)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)


def joined(outputs):
    result = []
    for output in outputs:
        last = result[-1] if result else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            result.append(output)
    for output in result:
        if output.output_type == "stream":
            output.text = overwritten(output.text)
    return result


def overwritten(text):
    """What a terminal shows in the end: a carriage return starts the line again."""
    return "\n".join(line.rstrip("\r").rpartition("\r")[2] for line in text.split("\n"))


def differences(stored, fresh):
    """A message for each code cell whose texts are not those that are stored."""
    problems = []
    pairs = zip(code_cells(stored), code_cells(fresh))
    for number, (old, new) in enumerate(pairs, 1):
        tolerance = old.metadata.get("tolerance", {}).get("numbers", 0)
        old_texts, new_texts = texts(old), texts(new)
        if not same(old_texts, new_texts, tolerance):
            problems.append(f"cell {number}: stored\n{show(old_texts)}\nbut now\n{show(new_texts)}")
    return problems


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def texts(cell):
    """The kind and text of each output, in order; pictures count by their kind alone."""
    found = []
    for output in cell.outputs:
        if output.output_type == "stream":
            found.append((output.name, output.text))
        for kind, data in sorted(output.get("data", {}).items()):
            found.append((kind, "".join(data) if kind in TEXTS else ""))
        if output.output_type == "error":
            found.append(("error", f"{output.ename}: {output.evalue}"))
    return found


def same(old, new, tolerance):
    if tolerance == 0:
        return old == new
    return len(old) == len(new) and all(
        a[0] == b[0] and close(a[1], b[1], tolerance) for a, b in zip(old, new)
    )


def close(old, new, tolerance):
    old, new = PACKED.sub("packed", old), PACKED.sub("packed", new)
    if skeleton(old) != skeleton(new):
        return False
    if tolerance == "any":
        return True
    pairs = zip(NUMBER.findall(old), NUMBER.findall(new))
    return all(abs(float(a) - float(b)) <= tolerance for a, b in pairs)


def skeleton(text):
    """The text without its numbers, and without the blanks and lines that align them."""
    return re.sub(r"[\s-]+", " ", NUMBER.sub("#", text)).strip()


def show(found):
    return "\n".join(f"  [{kind}] {text.strip()[:800]}" for kind, text in found) or "  nothing"
