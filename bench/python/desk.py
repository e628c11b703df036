"""Answers questions as desk.ts does: one JSON line in, one out."""

import ctypes
import gzip
import json
import os
import re
import sys
import time

# What OpenBLAS falls back on when it does not know the processor: SSE at best.
FALLBACKS = {"Prescott", "Generic", "Core2", "Penryn", "Nehalem", "unknown"}


def kernel():
    """The name of the OpenBLAS kernel that was chosen; None where another library multiplies."""
    try:
        with open("/proc/self/maps") as maps:
            paths = set(re.findall(r"\S*openblas\S*\.so\S*", maps.read()))
    except OSError:
        return None
    for path in paths:
        library = ctypes.CDLL(path)
        for name in ("openblas_get_corename", "scipy_openblas_get_corename64_"):
            if hasattr(library, name):
                get = getattr(library, name)
                get.restype = ctypes.c_char_p
                return get().decode()
    return None


def use_best_kernel():
    """Starts again with a better kernel where OpenBLAS is older than the processor.

    OpenBLAS 0.3.21 (Debian 12) takes an Emerald Rapids for a Prescott and is ten times slower.
    """
    if kernel() not in FALLBACKS or "OPENBLAS_CORETYPE" in os.environ:
        return
    try:
        with open("/proc/cpuinfo") as info:
            flags = set(info.read().split())
    except OSError:
        return
    if "avx512vl" in flags:
        os.environ["OPENBLAS_CORETYPE"] = "SkylakeX"
    elif "avx2" in flags:
        os.environ["OPENBLAS_CORETYPE"] = "Haswell"
    else:
        return
    os.execv(sys.executable, [sys.executable, *sys.argv])


def read(folder, name, offset):
    import numpy as np

    for path, opened in ((f"{name}.gz", gzip.open), (name, open)):
        full = os.path.join(folder, path)
        if os.path.exists(full):
            with opened(full, "rb") as file:
                return np.frombuffer(file.read(), np.uint8, offset=offset)
    raise FileNotFoundError(os.path.join(folder, name))


def read_mnist(folder):
    return (
        read(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784),
        read(folder, "train-labels-idx1-ubyte", 8),
        read(folder, "t10k-images-idx3-ubyte", 16).reshape(-1, 784),
        read(folder, "t10k-labels-idx1-ubyte", 8),
    )


def serve(create):
    """create(workload, images, labels) gives something with label, step(places), classify(images)."""
    import numpy as np

    images, labels, test_images, test_labels = read_mnist(sys.argv[1])
    rng = np.random.default_rng(1)
    subject, batch_size, order, cursor = None, 0, None, 0
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if question["ask"] == "prepare":
                batch_size = question["workload"]["batchSize"]
                subject = create(question["workload"], images, labels)
                order, cursor = rng.permutation(len(labels)), 0
                answer = {"label": subject.label}
            elif question["ask"] == "train":
                began, examples = time.perf_counter(), 0
                end = began + question["seconds"]
                while examples + batch_size <= question["examples"] and time.perf_counter() < end:
                    if cursor + batch_size > len(order):
                        order, cursor = rng.permutation(len(labels)), 0
                    subject.step(order[cursor : cursor + batch_size])
                    cursor += batch_size
                    examples += batch_size
                answer = {"examples": examples, "seconds": time.perf_counter() - began}
            else:
                began = time.perf_counter()
                classes = subject.classify(test_images)
                seconds = time.perf_counter() - began
                correct = int((np.asarray(classes) == test_labels).sum())
                answer = {"correct": correct, "count": len(test_labels), "seconds": seconds}
            reply = {"answer": answer}
        except Exception as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), flush=True)
