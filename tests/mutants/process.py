# SPDX-License-Identifier: MIT
"""Runs programs that may never end, or take all memory: a defect can do either."""
import os
import signal
import subprocess
import time
from dataclasses import dataclass

MEMORY = 8 << 30  # bytes: more than a compiler takes, less than a machine has
OUTPUT = 1 << 30


@dataclass
class Outcome:
    status: int  # negative for a signal
    cpu: float
    out_of_time: bool

    @property
    def passed(self):
        return self.status == 0 and not self.out_of_time


def limited(command, cpu):
    limits = [f"--as={MEMORY}", f"--fsize={OUTPUT}", "--core=0"]
    if cpu:
        limits.append(f"--cpu={cpu}:{cpu + 5}")
    return ["prlimit", *limits, *map(str, command)]


class Runner:
    """Runs one program at a time. Another thread may stop it."""

    def __init__(self, log):
        self.log = log
        self.process = None
        self.stopped = False

    def run(self, command, folder, environment, cpu=None, wall=None):
        """Outcome of the program; what it says goes to the log. `cpu` counts seconds of work, which
        do not grow on a busy machine; `wall` stops what waits for ever. Empty: no limit."""
        with open(self.log, "wb") as out:
            self.process = subprocess.Popen(
                limited(command, cpu), cwd=folder, env={**os.environ, **environment}, stdout=out,
                stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            status, used, late = self.wait(time.monotonic() + wall if wall else None)
        except BaseException:  # somebody ends this program
            self.kill()
            raise
        self.kill()  # what it has started and left behind
        self.process.returncode = os.waitstatus_to_exitcode(status)
        code = self.process.returncode
        if self.stopped:
            raise KeyboardInterrupt
        return Outcome(code, used.ru_utime + used.ru_stime, late or code == -signal.SIGXCPU)

    def wait(self, deadline):
        late = False
        while True:
            pid, status, used = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                return status, used, late
            if self.stopped or (deadline and time.monotonic() > deadline):
                late = True
                self.kill()
            time.sleep(0.02)

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def said(self):
        return self.log.read_text(errors="replace")
