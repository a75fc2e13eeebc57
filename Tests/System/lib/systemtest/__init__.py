"""What the suites of Tests/System share: a suite that counts, the daemon and the tool as processes, and samples."""

from .api import Api
from .ctl import Ctl, Result
from .daemon import Daemon, offline
from .manager import ManagedDaemon, Notified
from . import annual, faults, sample, seeds, writers
from .suite import Suite, until
from .tracing import Call, Tracer

__all__ = [
    "Api", "Call", "Ctl", "Daemon", "ManagedDaemon", "Notified", "Result", "Suite", "Tracer", "annual", "faults",
    "offline", "sample", "seeds", "until", "writers"]
