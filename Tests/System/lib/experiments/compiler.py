"""One target compiled as the build would, from sources of which some are others, and without changing the build."""

import json
import re
import subprocess
from pathlib import Path

# Options that take a value and belong to what is emitted.
_EMITTING = {
    "-emit-module-path", "-output-file-map", "-index-store-path", "-emit-objc-header-path", "-o", "-num-threads"}
_EMITTING_ALONE = {
    "-emit-dependencies", "-emit-module", "-incremental", "-c", "-enable-batch-mode", "-serialize-diagnostics",
    "-parseable-output", "-emit-objc-header", "-g"}


class Compiler:
    """The commands of the manifest that `swift build` has left."""

    def __init__(self, root):
        self.root = Path(root)
        manifest = (self.root / ".build" / "debug.yaml").read_text()
        self._arguments = {}
        for line in re.findall(r'(?m)^    args: (\["[^"]*/swiftc",.*\])$', manifest):
            arguments = json.loads(line)
            if "-module-name" in arguments and any(each.startswith("@") for each in arguments):
                self._arguments[arguments[arguments.index("-module-name") + 1]] = arguments

    def check(self, target, changed, missing, scratch, through=None):
        """Checks the types of a target; gives the messages of the compiler, empty if it compiles.

        `changed` has the bytes of sources by path; the sources `missing` are left out. `through` is a target that it
        depends on and that is compiled first from the same sources.
        """
        modules = []
        if through:
            place = scratch / "modules"
            place.mkdir(parents=True)
            module = ["-emit-module", "-emit-module-path", str(place / f"{through}.swiftmodule"), "-whole-module-optimization"]
            said = self._run(through, changed, missing, scratch / through, module)
            if said:
                raise AssertionError(f"{through} does not compile: {said}")
            modules = ["-I", str(place)]
        return self._run(target, changed, missing, scratch / target, [*modules, "-typecheck", "-whole-module-optimization"])

    def _run(self, target, changed, missing, scratch, mode):
        scratch.mkdir(parents=True)
        compiler, *arguments = self._arguments[target]
        options, sources = [], []
        rest = iter(arguments)
        for each in rest:
            if each.startswith("-X"):
                options += [each, next(rest)]
            elif each.startswith("@"):
                sources += re.split(r"\s+", Path(each[1:]).read_text().strip())
            elif each in _EMITTING:
                next(rest)
            elif each not in _EMITTING_ALONE and not re.fullmatch(r"-j\d+", each):
                options.append(each)
        files = []
        for source in sources:
            source = source.strip("'\"").replace("\\", "")
            path = str(Path(source).relative_to(self.root)) if Path(source).is_relative_to(self.root) else source
            if path in missing:
                continue
            if path in changed:
                source = scratch / Path(path).name
                source.write_bytes(changed[path])
            files.append(str(source))
        listed = scratch / "sources"
        listed.write_text("".join(f"'{file}'\n" for file in files))
        # What the mode says of where modules are comes first.
        ended = subprocess.run(
            [compiler, *mode, *options, f"@{listed}"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300, cwd=self.root)
        if ended.returncode == 0:
            return ""
        return "\n".join(re.findall(r"(?m)^.*?(?:error|note): .*$", ended.stdout)) or ended.stdout
