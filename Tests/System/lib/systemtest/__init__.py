"""What the suites of Tests/System share: a suite that counts, the daemon and the tool as processes, and samples."""

from .api import Api
from .ctl import Ctl, Result
from .daemon import Daemon, offline
from .manager import ManagedDaemon, Notified
from . import sample, seeds
from .suite import Suite, until

__all__ = ["Api", "Ctl", "Daemon", "ManagedDaemon", "Notified", "Result", "Suite", "offline", "sample", "seeds", "until"]
