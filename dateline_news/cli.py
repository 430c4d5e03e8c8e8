"""The program `dateline`: the verbs, from any folder of a paper."""

import inspect
import os
import sys
from pathlib import Path

from invoke.collection import Collection
from invoke.exceptions import ParseError
from invoke.program import Program

WITHOUT_A_PAPER = {"init", "detach"}  # verbs that make one
MISUSE = 2  # the exit status of a command line that means nothing
USAGE = "Usage: dateline VERB [--options], or dateline VERB --help"
COMPLETION = "\n`dateline --print-completion-script bash` (zsh, fish) prints what completes these words in a shell.\n"
LOST = " `dateline --list` names all verbs, `dateline VERB --help` the options of one.\n"


class Dateline(Program):
    """Invoke's own program with the verbs of a newsroom, the same as `invoke` has where there is a tasks.py."""

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Take the words; where help is among those after a verb, it is all that is asked for."""
        super().normalize_argv(argv)
        program, *words = self.argv
        if words and {"--help", "-h"} & set(words[1:]):
            self.argv = [program, "--help", words[0]]

    def parse_tasks(self) -> None:
        """Read the verbs and their options; what cannot be read ends the program as misuse."""
        try:
            super().parse_tasks()
        except ParseError as error:
            sys.stderr.write(f"{error}{LOST}")
            sys.exit(MISUSE)

    def print_help(self) -> None:
        """Print how to call it, and the verbs."""
        sys.stdout.write(f"{USAGE}\n")
        self.list_tasks()
        sys.stdout.write(COMPLETION)

    def print_task_help(self, name: str) -> None:
        """Print what a verb does, and its options."""
        verb = self.parser.contexts[name]
        words = " ".join(argument.name.upper() for argument in verb.positional_args)
        about = inspect.getdoc(self.collection[name])
        sys.stdout.write(f"Usage: dateline {name} {words}{' ' * bool(words)}[--options]\n\n{about}\n\n")
        self.print_columns(verb.help_tuples())

    def execute(self) -> None:
        """Do what the verbs say, in the folder of the paper."""
        if not {task.name for task in self.tasks} <= WITHOUT_A_PAPER:
            os.chdir(paper_folder(Path.cwd()))
        super().execute()


def paper_folder(start: Path) -> Path:
    """The nearest folder at or above `start` with a pelicanconf.py. Raises SystemExit with a sentence without one."""
    for folder in (start, *start.parents):
        if (folder / "pelicanconf.py").is_file():
            return folder
    raise SystemExit("There is no paper here: no pelicanconf.py, here or above. `dateline init my-paper` makes one.")


def main() -> None:
    """Run the program with the words of the command line."""
    from dateline_news import verbs  # noqa: PLC0415  its half second is not for who imports this module
    from dateline_news.desk.new_paper import installed_version  # noqa: PLC0415  likewise

    namespace = Collection.from_module(verbs)
    try:
        Dateline(name="Dateline", binary="dateline", namespace=namespace, version=installed_version()).run()
        sys.stdout.flush()
    except BrokenPipeError:  # who reads it has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
