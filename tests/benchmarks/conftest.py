"""The benchmarks ask Linux what a program costs; elsewhere their tests are not even imported."""

from __future__ import annotations

import sys

collect_ignore = [] if sys.platform.startswith("linux") else ["test_benchmarks.py"]
