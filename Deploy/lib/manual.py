#!/usr/bin/env python3
"""Fills the commands of a program into its manual page.

usage: manual.py PROGRAM TEMPLATE

Commands and their options are described once, in the program, for its help and completions; here they become the reference
of the manual page, in place of the template's line "@COMMANDS@". Everything else is written in the template by hand. The page
is printed.
"""

import json
import re
import subprocess
import sys

MARKER = "@COMMANDS@"
# Every program has these, and manual pages usually do not list them.
EVERYWHERE = {"help", "version"}


def escape(text):
    """Text on one line, escaped for roff."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in ".'" else text


def sentences(text):
    """Text as lines of a page, with each sentence on a line of its own."""
    return [escape(sentence) for sentence in re.split(r"(?<=[.?!])\s+(?=[A-Z])", text.strip()) if sentence]


def argument(word):
    """A word as one argument of a macro, which is not taken for a macro itself."""
    return "\\&" + escape(word).replace(" ", "\\ ").replace('"', "\\(dq")


def spellings(option):
    """The names of an option as they are typed, the short one first."""
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in option["names"]]
    return sorted(names, key=len)


def flag(spelling):
    """A name as an argument of Fl, which adds one dash."""
    return "Fl " + argument(spelling[1:])


def value(option):
    return "Ar " + argument(option.get("valueName") or "value")


def is_listed(option):
    names = {name["name"] for name in option.get("names", [])}
    return option.get("shouldDisplay", True) and not names & EVERYWHERE


def lines_of_synopsis(option):
    """An argument in the synopsis of its command."""
    if option["kind"] == "positional":
        words = value(option)
    else:
        words = flag(spellings(option)[-1])
        if option["kind"] == "option":
            words += " " + value(option)
    macro = ".Op " if option["isOptional"] else "."
    more = " ..." if option.get("isRepeating") else ""
    return [macro + words + more]


def lines_of_item(option):
    """The description of an argument."""
    if option["kind"] == "positional":
        head = ".It " + value(option)
    else:
        parts = []
        for spelling in spellings(option):
            part = flag(spelling)
            if option["kind"] == "option":
                part += " " + value(option)
            parts.append(part)
        head = ".It " + " , ".join(parts)
    lines = [head, *sentences(option.get("abstract") or "")]
    if option.get("allValues"):
        lines.append("One of " + escape(", ".join(option["allValues"])) + ".")
    if option.get("defaultValue"):
        lines.append("The default is " + escape(option["defaultValue"]) + ".")
    return lines


def leaves(command, path=()):
    """All commands without subcommands, with the words that name them."""
    for child in command.get("subcommands", []):
        if child["commandName"] == "help":
            continue
        words = (*path, child["commandName"])
        if child.get("subcommands"):
            yield from leaves(child, words)
        else:
            yield words, child


def common_options(commands):
    """Options with the same meaning in many commands, which are described once."""
    uses = {}
    for _, command in commands:
        for option in filter(is_listed, command.get("arguments", [])):
            if option["kind"] != "positional":
                key = (tuple(spellings(option)), option.get("abstract"))
                uses.setdefault(key, []).append(option)
    return {key: options[0] for key, options in uses.items() if len(options) >= 5}


def reference(program):
    commands = list(leaves(program))
    common = common_options(commands)
    lines = []
    for words, command in commands:
        listed = [option for option in command.get("arguments", []) if is_listed(option)]
        own = [option for option in listed
               if option["kind"] == "positional" or (tuple(spellings(option)), option.get("abstract")) not in common]
        lines += [f".Ss {escape(' '.join(words))}", ".Bd -filled -offset indent -compact", ".Nm",
                  ".Cm " + " ".join(argument(word) for word in words)]
        for option in listed:
            lines += lines_of_synopsis(option)
        lines += [".Ed", ".Pp", *sentences(command.get("abstract") or "")]
        if command.get("discussion"):
            lines += sentences(command["discussion"])
        if own:
            lines.append(".Bl -tag -width Ds")
            for option in own:
                lines += lines_of_item(option)
            lines.append(".El")
    if common:
        lines += [".Ss Options of many commands", ".Bl -tag -width Ds"]
        for option in common.values():
            lines += lines_of_item(option)
        lines.append(".El")
    return lines


def main():
    if len(sys.argv) != 3:
        print("usage: manual.py PROGRAM TEMPLATE", file=sys.stderr)
        sys.exit(64)
    dumped = subprocess.run(
        [sys.argv[1], "--experimental-dump-help"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
    program = json.loads(dumped.stdout)["command"]
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            if line.strip() == MARKER:
                print("\n".join(reference(program)))
            else:
                print(line, end="")


main()
