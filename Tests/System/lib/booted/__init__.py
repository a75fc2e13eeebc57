"""A Debian that is built from packages and booted in a container, with Uppsikt installed from its own package."""

from .container import Container, cannot_boot
from .journal import Journal
from .load import Load
from .machine import Machine
from .packages import built_package, with_version
from .root import cannot_build, debian_root

__all__ = [
    "Container", "Journal", "Load", "Machine", "built_package", "cannot_boot", "cannot_build", "debian_root", "with_version"]
