"""Writes the Jupyter kernelspec: kernelspec.py FOLDER JAVA TARGET."""

import json
import pathlib
import sys

import openblas

MEMORY = [
    "-XX:+UseSerialGC",  # one learner, one core: the smallest collector
    # A class of forty shares a server, so new matrices have little room, and memory that is no longer needed is
    # given back; docs/classroom.md has the figures. With 32 MB of room a training is about 1 % slower, because it
    # is cleared more often, and a kernel after chapter 01 is 13 MB smaller; while it trains there is no difference.
    "-Xms64m",  # more than the room for new matrices, or that would not be granted
    "-Xmn48m",
    "-Xmx1g",
    "-XX:MinHeapFreeRatio=10",
    "-XX:MaxHeapFreeRatio=30",
]

# A matrix of a batch lies in few large pages instead of many small ones: about 1 % faster, 6 MB more.
if sys.platform == "linux":
    MEMORY.append("-XX:+UseTransparentHugePages")

# Chapter 09 compares threads of the kernel with executors of Spark, so both have Java's usual collector.
MEMORY_WITH_SPARK = ["-XX:+UseG1GC", "-Xmx2g"]

FLAGS = [
    # Let an interrupt reach even a loop that calls nothing.
    "-XX:+UseCountedLoopSafepoints",
    "-XX:LoopStripMiningIter=1000",
    "-XX:-OmitStackTraceInFastThrow",  # an error that comes again must still say where
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",  # OpenBLAS is native
    # Where the archive is missing or of another Java, the kernel starts without it, and silently.
    "-Xlog:disable",
    "-Xlog:all=error,cds=off:stderr",
]

ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",  # one learner, one core; a second thread gains nothing at batches of 32
    "MALLOC_ARENA_MAX": "1",  # or each thread would keep native memory of its own
}


# What Spark asks of a Java from 17 on.
OPENS = [
    "java.base/java.lang",
    "java.base/java.lang.invoke",
    "java.base/java.lang.reflect",
    "java.base/java.io",
    "java.base/java.net",
    "java.base/java.nio",
    "java.base/java.util",
    "java.base/java.util.concurrent",
    "java.base/java.util.concurrent.atomic",
    "java.base/jdk.internal.ref",
    "java.base/sun.nio.ch",
    "java.base/sun.nio.cs",
    "java.base/sun.security.action",
    "java.base/sun.util.calendar",
]


def spark_home(target):
    """Where Spark starts its processes from; it is there only where the library was built with Spark."""
    return pathlib.Path(target, "home")


def flags(target):
    if not spark_home(target).exists():
        return MEMORY + FLAGS
    opens = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENS]
    return MEMORY_WITH_SPARK + FLAGS + opens


def environment(target):
    usual = ENVIRONMENT | openblas.here()
    if not spark_home(target).exists():
        return usual
    spark = {
        "SPARK_HOME": str(spark_home(target)),
        "SPARK_SCALA_VERSION": "2.13",
        "SPARK_LOCAL_IP": "127.0.0.1",  # nothing of it can be reached from another machine
    }
    return usual | spark


def command(java, target, archive="SharedArchiveFile"):
    """What Jupyter runs, with a place for the name of the connection file."""
    class_path = f"{target}/backprop.jar:{target}/lib/*"
    archive = f"-XX:{archive}={target}/backprop.jsa"
    main = ["-cp", class_path, "backprop.kernel.Main", "{connection_file}"]
    return [java, *flags(target), archive, *main]


def write(folder, argv, env=ENVIRONMENT):
    spec = {
        "argv": argv,
        "env": env,
        "display_name": "Java (backprop)",
        "language": "java",
        "interrupt_mode": "message",
    }
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2) + "\n", encoding="utf-8")


def main(folder, java, target):
    write(folder, command(java, target), environment(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
