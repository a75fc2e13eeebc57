"""A TCP port that leads to a Unix socket, for clients that speak HTTP over TCP only.

The daemon sees the suite's own user at the other end, as with any client of the Unix socket.
"""

import socket
import threading


class Forward:
    """Hands every connection to a free loopback port on to a Unix socket, until the process ends."""

    def __init__(self, path):
        self._path = str(path)
        self._server = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client, _ = self._server.accept()
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            daemon = socket.socket(socket.AF_UNIX)
            try:
                daemon.connect(self._path)
            except OSError:
                client.close()  # which the client sees as a daemon that is gone
                continue
            for source, sink in ((client, daemon), (daemon, client)):
                threading.Thread(target=_copy, args=(source, sink), daemon=True).start()


def _copy(source, sink):
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass  # one of the two went away, and so does the other
    for each in (source, sink):
        try:
            each.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # closed already
