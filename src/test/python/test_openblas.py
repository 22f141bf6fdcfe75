"""OpenBLAS on a processor that is newer than the library."""

import os
import subprocess
import sys
import unittest

import kernels

import openblas

SCRIPT = kernels.ROOT / "src/main/python/openblas.py"


class OpenBlasTest(unittest.TestCase):
    def test_a_processor_that_openblas_does_not_know_gets_the_loops_for_avx2(self):
        self.assertEqual(openblas.environment("Prescott", ["sse3", "avx2"]), {"OPENBLAS_CORETYPE": "Haswell"})

    def test_a_processor_without_avx2_keeps_the_loops_that_it_can_run(self):
        self.assertEqual(openblas.environment("Prescott", ["sse3"]), {})

    def test_loops_that_openblas_chose_by_name_are_left_alone(self):
        for name in ["SkylakeX", "Cooperlake", "Zen", "Haswell", "Nehalem", ""]:
            with self.subTest(name):
                self.assertEqual(openblas.environment(name, ["avx2"]), {})

    @unittest.skipUnless(openblas.core() and "avx2" in openblas.features(), "no OpenBLAS, or no AVX2")
    def test_where_openblas_falls_back_the_setting_is_printed_and_openblas_follows_it(self):
        fallen = subprocess.run(
            [sys.executable, SCRIPT], env=os.environ | {"OPENBLAS_CORETYPE": "Prescott"}, capture_output=True, text=True
        )
        self.assertEqual(fallen.stdout, "OPENBLAS_CORETYPE=Haswell\n")
        followed = subprocess.run(
            [sys.executable, "-c", "import openblas; print(openblas.core())"],
            env=os.environ | {"OPENBLAS_CORETYPE": "Haswell", "PYTHONPATH": SCRIPT.parent},
            capture_output=True,
            text=True,
        )
        self.assertEqual(followed.stdout, "Haswell\n")

    def test_the_kernelspec_has_what_this_machine_needs(self):
        self.assertLessEqual(openblas.here().items(), kernels.kernelspec.environment(kernels.ROOT / "target").items())


if __name__ == "__main__":
    unittest.main()
