# SPDX-License-Identifier: MIT
"""Runs the steps of an action as the runner of GitHub does: inputs reach a script by its
environment only, and a script is given to bash as the documentation of GitHub says."""
import json
import pathlib
import re
import tempfile

import yaml

from repository import root


def inputs_of_workflow():
    """What the workflow of the guide gives the action."""
    workflow = yaml.safe_load((root / "packages/github/governance.yml").read_text())
    steps = workflow["jobs"]["check"]["steps"]
    (step,) = [step for step in steps if step["uses"] == "./tools/icpcheck"]
    return {name: text_of(value) for name, value in step["with"].items()}


def text_of(value):
    return json.dumps(value) if isinstance(value, bool) else str(value)


class Action:
    def __init__(self, repository, inputs):
        self.repository = repository
        self.folder = repository.path / "tools" / "icpcheck"
        self.action = yaml.safe_load((self.folder / "action.yml").read_text())
        known = self.action["inputs"]
        assert set(inputs) <= set(known), f"The action has no {set(inputs) - set(known)}."
        self.inputs = {name: text_of(one["default"]) for name, one in known.items()} | inputs
        self.outputs = {}
        self.uploads = []
        self.summary = ""
        self.printed = ""
        self.failed = False

    def value(self, name):
        if name.startswith("inputs."):
            return self.inputs[name.removeprefix("inputs.")]
        _, step, _, output = name.split(".")
        return self.outputs.get(step, {}).get(output, "")

    def fill_in(self, text):
        return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: self.value(found[1]), text)

    def wanted(self, step):
        condition = step.get("if", "${{ success() }}").removeprefix("${{").removesuffix("}}")
        for term in condition.split("&&"):
            words = term.split()
            if words == ["always()"]:
                continue
            if words == ["success()"]:
                if self.failed:
                    return False
                continue
            name, sign, literal = words
            if (self.value(name) == literal.strip("'")) != (sign == "=="):
                return False
        return True

    def run(self):
        for step in self.action["runs"]["steps"]:
            if not self.wanted(step):
                continue
            if "uses" in step:
                given = {name: self.fill_in(value) for name, value in step["with"].items()}
                self.uploads.append((step["uses"], given))
            else:
                self.run_script(step)
        return self

    def run_script(self, step):
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "An input stands in a script, where it would be run."
        temporary = pathlib.Path(tempfile.mkdtemp(prefix="runner ", dir=self.repository.home))
        script, output, summary = (
            temporary / name for name in ("script.sh", "output", "summary.md"))
        script.write_text(step["run"])
        output.touch()
        summary.touch()
        environment = {key: self.fill_in(value) for key, value in step["env"].items()}
        done = self.repository.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            **environment,
            CI="true",
            GITHUB_ACTIONS="true",
            GITHUB_ACTION_PATH=str(self.folder),
            GITHUB_OUTPUT=str(output),
            GITHUB_STEP_SUMMARY=str(summary),
            RUNNER_TEMP=str(temporary),
        )
        lines = output.read_text().splitlines()
        self.outputs[step["id"]] = dict(line.split("=", 1) for line in lines)
        self.summary += summary.read_text(encoding="utf-8")
        self.printed += done.stdout
        self.problems = done.stderr
        self.status = done.returncode
        self.failed = done.returncode != 0
