"""A container that is booted as a machine would be, and stepped into as root or as a user."""

import ctypes
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from systemtest import until

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

# In a mount namespace of its own: nothing of it is seen by the machine, and it goes with the container.
_BOOT = """
set -eu
mount -n -t tmpfs -o mode=1777 tmpfs /tmp
mount -n -t tmpfs -o mode=0755 tmpfs /run
mount -n -t cgroup2 cgroup2 /sys/fs/cgroup
mkdir "/sys/fs/cgroup/$2"
echo $$ >"/sys/fs/cgroup/$2/cgroup.procs"
exec systemd-nspawn --quiet --directory="$1" --register=no --keep-unit --private-network --console=pipe --boot
"""
_TIDY = """
mount -n -t cgroup2 cgroup2 /sys/fs/cgroup
[ ! -d "/sys/fs/cgroup/$1" ] || find "/sys/fs/cgroup/$1" -depth -type d -exec rmdir {} +
"""


def cannot_boot():
    """Why no container can be booted here, or None."""
    if os.geteuid() != 0:
        return "a booted container needs root; run it with sudo"
    for tool, package in (("systemd-nspawn", "systemd-container"), ("nsenter", "util-linux"), ("unshare", "util-linux")):
        if shutil.which(tool) is None:
            return f"{tool} is missing; install {package}"
    tried = _in_own_mounts("mount -n -t cgroup2 cgroup2 /sys/fs/cgroup")
    if tried.returncode != 0:
        return f"this machine allows no mounts of cgroups: {tried.stderr.decode().strip()}"
    return None


def _in_own_mounts(script, *arguments):
    return subprocess.run(
        ["unshare", "--mount", "--propagation", "private", "sh", "-c", script, "sh", *arguments],
        stdin=subprocess.DEVNULL, capture_output=True)


class Outcome:
    """What a command in the container gave."""

    def __init__(self, command, ended):
        self.command = " ".join(map(str, command))
        self.status = ended.returncode
        self.output = ended.stdout.decode(errors="replace")
        self.errors = ended.stderr.decode(errors="replace")

    def __str__(self):
        return f"`{self.command}` ended with {self.status}: {self.output[-2000:]}{self.errors[-2000:]}".rstrip()


class Container:
    """A booted copy of a root; gone, with all that ran in it, when the suite ends, however it ends."""

    def __init__(self, suite, root):
        self.suite = suite
        self.cgroup = f"uppsikt-test-{os.getpid()}"
        self.root = suite.scratch / "root"
        self.console = suite.scratch / "console"
        self.process = None
        self.init = None
        suite.cleanup(self.destroy)
        subprocess.run(["cp", "--archive", "--reflink=auto", str(root), str(self.root)], check=True)

    def boot(self):
        """Boots it and waits until systemd has started everything."""
        with open(self.console, "ab") as console:
            # Not in our session: Ctrl-C is for the suite, which then ends the container.
            self.process = subprocess.Popen(
                ["unshare", "--mount", "--propagation", "private", "sh", "-c", _BOOT, "sh", self.root, self.cgroup],
                stdin=subprocess.DEVNULL, stdout=console, stderr=console, start_new_session=True,
                preexec_fn=lambda: _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL))
        self.init = until(self._first_child, 30, "the container's first process")
        until(lambda: self.run("test", "-S", "/run/systemd/private", check=False).status == 0, 60, "systemd to run")
        state = self.run("systemctl", "is-system-running", "--wait", check=False, timeout=120).output.strip()
        if state != "running":
            raise AssertionError(f"the container is {state}: {self.run('systemctl', '--failed', check=False)}")
        return self

    def run(self, *command, user=None, check=True, timeout=120, stdin=None, environment=None):
        """Runs a command inside, as root or as a user, and gives its outcome."""
        ended = subprocess.run(
            self.inside(*command, user=user, environment=environment), capture_output=True, timeout=timeout,
            **({"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}))
        outcome = Outcome(command, ended)
        if check and outcome.status != 0:
            raise AssertionError(str(outcome))
        return outcome

    def start(self, *command, user=None, environment=None, **options):
        """Starts a command inside that the caller waits for."""
        return subprocess.Popen(
            self.inside(*command, user=user, environment=environment), stdin=subprocess.DEVNULL, **options)

    def inside(self, *command, user=None, environment=None):
        """The command line that runs a command inside the container."""
        if not self.init:
            raise AssertionError("the container is not booted")
        variables = {"PATH": _PATH, "LANG": "C.UTF-8", "HOME": "/", "DEBIAN_FRONTEND": "noninteractive", **(environment or {})}
        change = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"] if user else []
        return [
            "nsenter", f"--target={self.init}", "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root", "--wd",
            "env", "-i", *(f"{name}={value}" for name, value in variables.items()), *change, *map(str, command)]

    def path(self, inside):
        """Where a path of the container is for this machine; not for paths with absolute links in them."""
        return Path(f"/proc/{self.init}/root") / inside.lstrip("/")

    def write(self, inside, text, mode=0o644):
        """Writes a file, with the folders above it."""
        path = self.path(inside)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)

    def systemctl(self, *arguments, **options):
        """Runs systemctl and gives its outcome."""
        return self.run("systemctl", "--no-pager", *arguments, **options)

    def show(self, unit, name):
        """A property of a unit."""
        return self.systemctl("show", "--property", name, "--value", unit).output.strip()

    def drop_in(self, unit, name, text):
        """Adds a drop-in to a unit, or removes it if there is no text."""
        path = f"/etc/systemd/system/{unit}.d/{name}.conf"
        if text:
            self.write(path, text)
        else:
            self.path(path).unlink(missing_ok=True)
            if self.path(path).parent.is_dir() and not any(self.path(path).parent.iterdir()):
                self.path(path).parent.rmdir()
        self.systemctl("daemon-reload")

    def process_of(self, unit):
        """The process of a unit by the number that this machine knows it by."""
        inner = self.show(unit, "MainPID")
        if inner in ("", "0"):
            return None
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                numbers = [line.split()[1:] for line in status.read_text().splitlines() if line.startswith("NSpid:")][0]
                if numbers[-1] == inner and self._holds(status.parent.name):
                    return int(status.parent.name)
            except (OSError, IndexError):
                continue  # it ended meanwhile
        return None

    def processes(self, word):
        """The command lines inside that have a word in them."""
        lines = []
        for command in self.path("/proc").glob("[0-9]*/cmdline"):
            try:
                lines.append(command.read_bytes().replace(b"\0", b" ").decode(errors="replace").strip())
            except OSError:
                continue  # it ended meanwhile
        return [line for line in lines if word in line]

    def power_off(self):
        """Shuts it down as a machine is shut down; a container that does not go is killed."""
        if self.process is None:
            return
        if self.init:
            # The answer is lost where systemd is quicker than its answer.
            self.systemctl("poweroff", check=False, timeout=30)
        self._reap(30)

    def destroy(self):
        """Ends it and removes all that it left on this machine."""
        try:
            self.power_off()
        finally:
            if self.process is not None:
                self.process.kill()
                self._reap(10)
            until(lambda: _in_own_mounts(_TIDY, self.cgroup).returncode == 0, 10, "the container's cgroups to be empty")
            lock = self.root.parent / f".#{self.root.name}.lck"
            lock.unlink(missing_ok=True)

    def _first_child(self):
        if self.process.poll() is not None:
            raise AssertionError(f"systemd-nspawn ended: {self.console.read_text(errors='replace')[-2000:]}")
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                name, rest = stat.read_text().rsplit(")", 1)
            except OSError:
                continue  # it ended meanwhile
            if int(rest.split()[1]) == self.process.pid and name.endswith("(systemd"):
                return int(stat.parent.name)
        return None

    def _holds(self, process):
        return os.readlink(f"/proc/{process}/ns/pid") == os.readlink(f"/proc/{self.init}/ns/pid")

    def _reap(self, seconds):
        deadline = time.monotonic() + seconds
        while self.process is not None and self.process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        if self.process is not None and self.process.poll() is not None:
            self.process = None
            self.init = None
