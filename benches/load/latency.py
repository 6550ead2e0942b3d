"""Prints how long answers take at one connection: each of many queries is asked in several rounds and its
median kept, so that what other programs do meanwhile, which hits now one query and now another, is not taken for
the query's own time. Of those medians the 50th and 99th percentile."""

import socket
import statistics
import sys
import time
import urllib.parse

QUERIES = 3000
ROUNDS = 5


class Connection:
    def __init__(self, server):
        address = urllib.parse.urlsplit(server)
        self.host = address.netloc
        self.socket = socket.create_connection((address.hostname, address.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def milliseconds(self, path):
        """From the request to the last byte of its answer."""
        begun = time.perf_counter()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: {self.host}\r\n\r\n".encode())
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += self.socket.recv(65536)
        head, _, body = answer.partition(b"\r\n\r\n")
        lines = head.lower().split(b"\r\n")
        assert lines[0].startswith(b"http/1.1 200"), lines[0]
        left = int(next(line for line in lines if line.startswith(b"content-length:")).split(b":")[1]) - len(body)
        while left > 0:
            left -= len(self.socket.recv(262144))
        return 1000 * (time.perf_counter() - begun)


server, name, path, file = sys.argv[1:]
with open(file, encoding="utf-8") as lines:
    paths = [path + urllib.parse.quote(line.rstrip("\n")) for line in lines][:QUERIES]
connection = Connection(server)
rounds = [[connection.milliseconds(path) for path in paths] for _ in range(ROUNDS)]
medians = sorted(statistics.median(times) for times in zip(*rounds, strict=True))
p50, p99 = (medians[len(medians) * percent // 100] for percent in (50, 99))
print(f"== {name}: each of {len(paths)} queries in the middle of {ROUNDS} rounds: p50 {p50:.2f} ms, p99 {p99:.2f} ms")
