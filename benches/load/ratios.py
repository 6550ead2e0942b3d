"""Prints the medians of a load's rounds, and the ratios of the server to its floors."""

import statistics
import sys

UNITS = {"us": 0.001, "ms": 1, "s": 1000}


def milliseconds(text):
    unit = next(u for u in ("us", "ms", "s") if text.endswith(u))
    return float(text[: -len(unit)]) * UNITS[unit]


runs = {}
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        _, connections, name, rate, p50, p99, *bad = line.split()
        if bad:
            sys.exit(f"failed answers: {line}")
        run = (float(rate), milliseconds(p50), milliseconds(p99))
        runs.setdefault((int(connections), name), []).append(run)

median = {key: [statistics.median(column) for column in zip(*all)] for key, all in runs.items()}
for (connections, name), (rate, p50, p99) in sorted(median.items()):
    print(f"{connections:>3} connections  {name:<16} {rate:>9.0f}/s  p50 {p50:.2f} ms  p99 {p99:.2f} ms")
    floors = {"search": ["tantivy", "bytes", "postgres"], "search+facets": ["tantivy+facets"], "gzip": ["search"]}
    for floor in floors.get(name, []):
        if (connections, floor) in median:
            print(f"{'':>17}{name} / {floor}: {rate / median[connections, floor][0]:.2f}")
