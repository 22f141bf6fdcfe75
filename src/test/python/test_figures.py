"""How figures reach the page: sharp, in their size, and in the language of the notebook's folder."""

import base64
import pathlib
import struct
import tempfile
import unittest

import kernels

GRAPH = "backprop.chart.Graph.run(3, new backprop.function.Plus1(), new backprop.function.Square())"
STEPS = "backprop.page.StepThrough.html(3, new backprop.function.Plus1())"


def size(png):
    return struct.unpack(">II", base64.b64decode(png)[16:24])


class Figures(unittest.TestCase):
    def in_folder(self, name, code):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, name)
            path.mkdir()
            with kernels.Kernel(str(path)) as kernel:
                outcome = kernel.run(code)
                self.assertEqual(outcome.status, "ok", outcome.traceback)
                return outcome

    def test_a_figure_has_twice_the_pixels_and_says_its_size(self):
        for code, kind in ((GRAPH, "execute_result"), (f"display({GRAPH});", "display_data")):
            content = self.in_folder("en", code).contents(kind)[0]
            shown = content["metadata"]["image/png"]
            self.assertEqual(shown, {"width": 860, "height": 188})
            self.assertEqual(size(content["data"]["image/png"]), (2 * 860, 2 * 188))
            self.assertIn("graph of Plus1, Square", content["data"]["text/plain"])

    def test_an_image_that_is_no_figure_has_its_own_size(self):
        content = self.in_folder("en", "new java.awt.image.BufferedImage(3, 2, 1)").contents(
            "execute_result"
        )[0]
        self.assertEqual(content["metadata"], {})

    def test_buttons_speak_the_language_of_the_folder(self):
        self.assertIn("次へ", self.in_folder("ja", STEPS).result)
        self.assertIn("Next", self.in_folder("en", STEPS).result)


if __name__ == "__main__":
    unittest.main()
