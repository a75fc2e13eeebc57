"""Experiments: changes of the sources as Contributing.md describes them, each piece of which can be left out."""

from .compiler import Compiler
from .experiment import Experiment, Piece
from .guide import Guide

__all__ = ["Compiler", "Experiment", "Guide", "Piece"]
