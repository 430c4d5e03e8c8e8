"""What the options of the verbs mean, for `--help`: in one table, since many are of several verbs."""

from typing import Any

from invoke.tasks import Task

MEANINGS = {
    "by": "who wrote it, with commas between several",
    "clone": "the folder of the clone",
    "contact": "how readers reach it: an e-mail address, or one that begins https://",
    "content": "the folder of posts, unless it is the one that the settings name",
    "correct date": "the day of the correction, unless it is today",
    "date": "the day of what has no clear one",
    "days": "stories of so many days up to now; 7, unless a label is named",
    "dry_run": "tell what would be written, and write nothing",
    "editor": "the program that links of the preview open files with, in place of $EDITOR",
    "folder": "where the paper is to lie: a folder that is not there yet, or is empty",
    "from": "a folder of posts, or of a whole site, whose posts come along",
    "github": "print annotations for GitHub, as it does by itself where GitHub runs it",
    "headline": "the headline",
    "json": "print one JSON document, for machines",
    "kind": "correction, clarification, update or retraction",
    "language": "what its stories are in, such as en or pt-BR",
    "live end": "it ends now: with a text, after that entry",
    "live text": "what is new: its headline, and on further lines what it says",
    "move_in output": "the map to write, unless it is redirects.txt beside that content",
    "moving folder": "the folder of the other program's posts",
    "name": "what the paper is called",
    "new section": "the section that it belongs to; needed",
    "newsletter output": "the folder to write into, unless it is newsletter/",
    "newsletter section": "stories of this section alone",
    "output": "a folder for the drafts, in place of the paper's content",
    "new": "make a draft of its own, though it looks like a newer version of a story",
    "owner": "who publishes it",
    "paper": "where the paper is to lie: a folder that is not there yet, or is empty",
    "path": "a file of output/, such as index.html",
    "place": "where it was reported from",
    "port": "where on localhost it is shown, unless at 8000",
    "public": "let drafts pass that keep the contract",
    "section": "the section of all drafts, unless the desk is to propose one",
    "settings": "the site's own settings file",
    "since": "a moment, such as 2026-05-05T14:30Z",
    "source": "whom the copy is from",
    "source_url": "the web address that it is from",
    "status": "published, draft, hidden or skip; a draft it is as long as anything is wanted",
    "story": "its path, file name, slug or address",
    "strict": "fail on warnings, too",
    "tagline": "what stands below its name",
    "takeaway output": "the folder to write into, unless it is takeaway/",
    "takeaway section": "stories of this section alone",
    "template": "its path in the theme's templates, such as partials/foot.html",
    "text": "what was wrong and what is right",
    "thread": "stories of this thread alone",
    "time_zone": "the clock that its dates are by, such as Asia/Karachi",
    "title": "the headline",
    "topic": "stories of this topic alone",
    "update": "let a newer version change the draft of the older one; your own words stay",
    "import kind": "a story's, such as analysis; news makes a story of a page that looks like a message to editors",
    "wire kind": "a story's, such as analysis; news makes a story of what looks like a message to editors",
}


class ExplainedTask(Task[Any]):
    """A task whose help says of each option what it means."""

    def arg_opts(self, name: str, default: Any, taken_names: set[str]) -> dict[str, Any]:
        """What Invoke is to know of an option."""
        meaning = MEANINGS.get(f"{self.name} {name}") or MEANINGS.get(name.strip("_"), "")
        return {**super().arg_opts(name, default, taken_names), "help": meaning}
