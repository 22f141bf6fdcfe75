"""Whether OpenBLAS knows this processor.

It chooses its loops by the processor's name. One that is newer than the library gets the oldest loops, those of
2004, although it could run far faster ones; OPENBLAS_CORETYPE then names better ones. Run as a script, this prints
what to set, or nothing.
"""

import ctypes
import pathlib

OLDEST = "Prescott"
WITH_AVX2 = "Haswell"  # whoever has AVX2 can run these, so the setting may travel to another machine


def core():
    """The name of the loops that OpenBLAS has chosen, or nothing where there is no OpenBLAS."""
    try:
        name = ctypes.CDLL("libblas.so.3").openblas_get_corename
    except (OSError, AttributeError):
        return ""
    name.restype = ctypes.c_char_p
    return name().decode()


def features():
    """What the processor can do, in Linux's words."""
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    return next((line.split() for line in lines if line.startswith("flags")), [])


def environment(chosen, able_to):
    """What to set, given the loops that OpenBLAS has chosen and the processor's features."""
    return {"OPENBLAS_CORETYPE": WITH_AVX2} if chosen == OLDEST and "avx2" in able_to else {}


def here():
    return environment(core(), features())


if __name__ == "__main__":
    for setting in here().items():
        print(*setting, sep="=")
