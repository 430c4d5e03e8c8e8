"""The program `dateline`: the verbs, from any folder of a paper."""

import inspect
import os
import signal
import sys
from pathlib import Path

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.parser.context import ParserContext
from invoke.program import Program

from dateline_news.desk.console import STANDS_IN
from dateline_news.model.diagnostics import suggestion

NAMES = ["dateline", "dateline-news"]
WITHOUT_A_PAPER = {"init", "detach"}  # verbs that make one
PATHS = {"story", "settings", "content", "output", "path"}  # words that name files, as those that have only a number
OPTIONS = {"help", "list", "version", "complete", "print-completion-script"}  # of all that Invoke's own program has
MISUSE = 2  # the exit status of a command line that means nothing
USAGE = "Usage: dateline VERB [--options], or dateline VERB --help"
COMPLETION = "\n`dateline --print-completion-script bash` (zsh, fish) prints what completes these words in a shell.\n"
LOST = "`dateline --list` names all verbs, `dateline VERB --help` the options of one."
NO_PAPER = "There is no paper here: no pelicanconf.py of one, here or above. `dateline init my-paper` makes one."


class Dateline(Program):
    """Invoke's own program with the verbs of a newsroom, the same as `invoke` has where there is a tasks.py."""

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Take the words; where help is among those after a verb, it is all that is asked for."""
        super().normalize_argv(argv)
        program, *words = self.argv
        if words and {"--help", "-h"} & set(words[1:]):
            self.argv = [program, "--help", words[0]]

    @property
    def initial_context(self) -> ParserContext:
        """The options that stand before a verb."""
        options = super().initial_context.args
        return ParserContext(
            args=[options[name] for name in dict.fromkeys(options) if _is_shown(options[name].name, self)]
        )

    def parse_core_args(self) -> None:
        """Read what stands before the verb: options of Invoke's own program that are none of ours are refused."""
        super().parse_core_args()
        if given := [
            argument.name for argument in self.args.values() if argument.name not in OPTIONS and argument.got_value
        ]:
            sys.stderr.write(f"There is no option --{given[0]}. {LOST}\n")
            sys.exit(MISUSE)

    def parse_cleanup(self) -> None:
        """Do what ends the program early; words after a verb are completed by templates, or by the shell with files."""
        _, verb, *words = [*self.core.remainder.split(), "", ""] if self.args.complete.value else ("", "")
        if verb not in self.parser.contexts or any(word.startswith("-") for word in words):
            super().parse_cleanup()
            return
        if verb == "eject":
            from dateline_news.desk.eject import templates  # noqa: PLC0415  a shell that completes is not to wait

            sys.stdout.write("\n".join([*templates(), ""]))
        raise Exit

    def parse_tasks(self) -> None:
        """Read the verbs and their options; what cannot be read ends the program as misuse."""
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:
            word = next((word for word in self.core.unparsed if not word.startswith("-")), "")
            near = "" if word in self.collection.task_names else suggestion(word, self.collection.task_names)
            sys.stderr.write(f"{error} {near}{' ' * bool(near)}{LOST}\n")
            sys.exit(MISUSE)

    def print_help(self) -> None:
        """Print how to call it, and the verbs."""
        sys.stdout.write(f"{USAGE}\n")
        self.list_tasks()
        sys.stdout.write(COMPLETION)

    def print_task_help(self, name: str) -> None:
        """Print what a verb does, and its options."""
        verb, task = self.parser.contexts[name], self.collection[name]
        words = [argument.name.upper() for argument in verb.positional_args]
        if "words" in task.iterable:
            words.append("[FILE …]")
        about = inspect.getdoc(task)
        sys.stdout.write(f"Usage: dateline {' '.join([name, *words])} [--options]\n\n{about}\n\n")
        if options := [row for row in verb.help_tuples() if row[0].startswith("-")]:
            self.print_columns(options)

    def execute(self) -> None:
        """Do what the verbs say, in the folder of the paper; paths mean what they do where the person stands."""
        if not {task.name for task in self.tasks} <= WITHOUT_A_PAPER:
            here = Path.cwd()
            paper = paper_folder(here)
            for argument in (argument for task in self.tasks for argument in task.args.values()):
                if argument.name in PATHS or argument.name.startswith("word-"):
                    argument.set_value(_from_paper(argument.value, here, paper), cast=False)
            STANDS_IN.set(here)
            os.chdir(paper)
        super().execute()


def _is_shown(name: str, program: Program) -> bool:
    """Whether an option is one of ours; Invoke itself reads the values of the others, once its words are parsed."""
    return name in OPTIONS or not hasattr(program, "core")


def _from_paper(value: object, here: Path, paper: Path) -> object:
    """A path that exists where the person stands, as it is called from the paper; anything else as it is."""
    if not isinstance(value, str) or not value or here == paper or not (here / value).exists():
        return value
    return os.path.relpath(here / value, paper)


def paper_folder(start: Path) -> Path:
    """The nearest folder at or above `start` with a paper's settings. Raises SystemExit with a sentence without one."""
    for folder in (start, *start.parents):
        settings = folder / "pelicanconf.py"
        try:
            if settings.is_file() and b"dateline_news" in settings.read_bytes():
                return folder
        except OSError as error:
            raise SystemExit(f"{settings} cannot be read: {error.strerror}.") from None
    raise SystemExit(NO_PAPER)


def main() -> None:
    """Run the program with the words of the command line."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until a verb begins there is nothing to tell of or to end
    from dateline_news import verbs  # noqa: PLC0415  whoever imports this module may want none of them
    from dateline_news.desk.installed import installed_version  # noqa: PLC0415  likewise

    signal.signal(signal.SIGINT, signal.default_int_handler)
    program = Dateline(
        name="Dateline",
        binary=NAMES[0],
        binary_names=NAMES,
        namespace=Collection.from_module(verbs),
        version=installed_version(),
    )
    try:
        program.run()
        sys.stdout.flush()
    except BrokenPipeError:  # who reads it has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
