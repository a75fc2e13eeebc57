"""The unit that takes the text out of files: the program that it runs for PDFs, and an instance of it at work."""

import socket
from contextlib import contextmanager

from systemtest import until

UNIT, DOOR, INSTANCES = "uppsikt-text@.service", "uppsikt-text.socket", "uppsikt-text@*.service"
PROGRAM = "/usr/bin/pdftotext"


def with_program(container):
    """Installs the program if it is missing, and gives the container."""
    if not container.path(PROGRAM).exists():
        folder = "/var/cache/spare/poppler-utils"
        files = [f"{folder}/{path.name}" for path in container.path(folder).glob("*.deb")]
        container.run("apt-get", "install", "--yes", "--no-install-recommends", *files, timeout=300)
    return container


@contextmanager
def at_work(container):
    """Has an instance at work on a file that does not end while the block runs; gives its process inside."""
    with_program(container)
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(str(container.path("/run/uppsikt/text.sock")))
        asking.sendall(b"pdf\n")
        until(lambda: container.processes(PROGRAM), 20, "an instance at work")
        yield container.show(INSTANCES, "MainPID")
