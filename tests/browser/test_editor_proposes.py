"""What is saved in the editor is proposed: a branch, a commit on it, and a draft of a pull request."""

import shutil
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.audit.server import served
from tests.site.built import ADDRESS, pelican

API = "https://api.github.com"
TIP = {"target": {"oid": "a" * 40, "history": {"nodes": [{"oid": "a" * 40, "message": "The paper"}]}}}
# What stands in for GitHub: words of a question, and its answer. The first that fits is given.
ANSWERS: dict[str, Any] = {
    f"{API}/user": {"id": 1, "login": "ada", "name": "Ada Fenwick", "email": "ada@example.org"},
    "/collaborators/": {},
    "/git/trees/": {"sha": "a" * 40, "tree": []},
    f"{API}/repos/acme/paper/pulls": {"number": 7, "node_id": "P", "html_url": "", "head": {"sha": "c" * 40}},
    "/issues/7/labels": [],
    "pullRequests(": {"data": {"repository": {"pullRequests": {"nodes": []}}}},
    "fork: repository": {"data": {"fork": {"id": "R"}, "base": {"ref": TIP}}},
    "createRef": {"data": {"createRef": {"ref": {"name": "branch"}}}},
    "createCommitOnBranch": {
        "data": {"createCommitOnBranch": {"commit": {"oid": "c" * 40, "committedDate": "", "file_0": {"oid": "d"}}}}
    },
    "ref(qualifiedName": {"data": {"repository": {"ref": TIP}}},
}


@dataclass
class GitHub:
    """A stand-in for GitHub's interface, which keeps what it is asked to do."""

    asked: dict[str, Any] = field(default_factory=dict)  # the words of ANSWERS → what was sent with them

    def answer(self, route: Route) -> None:
        """Answer a question."""
        request = route.request
        sent = request.post_data_json or {}
        question = f"{request.url} {' '.join(sent.get('query', '').split())}"
        words = next(words for words in ANSWERS if words in question)
        self.asked[words] = sent.get("variables", {}).get("input", sent)
        route.fulfill(json=ANSWERS[words], headers={"Access-Control-Allow-Origin": "*"})


@pytest.fixture
def newsroom(browser: Browser, editor_script: Path, tmp_path: Path) -> Iterator[Page]:
    """The editor of a paper that has a repository, whose page is given before anybody has signed in."""
    shutil.copytree(editor_script, tmp_path / editor_script.name)
    (tmp_path / "content").mkdir()
    on = ("-e", "EDITOR=true", 'EDITOR_REPOSITORY="acme/paper"')
    run = pelican(tmp_path / "content", tmp_path / "out", *on, SITEURL=ADDRESS)
    assert run.returncode == 0, run.stderr
    with served(tmp_path / "out") as url:
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 6000})
        yield context.new_page()
        context.close()


def test_a_story_that_is_saved_is_a_draft_of_a_pull_request(newsroom: Page) -> None:
    github = GitHub()
    newsroom.route(f"{API}/**", github.answer)
    newsroom.goto("/admin/index.html")
    newsroom.get_by_role("button", name="Sign In Using Access Token").click()
    newsroom.locator("input").fill("a-token")
    newsroom.get_by_role("button", name="Sign In", exact=True).click()
    newsroom.get_by_text("This collection has no entries yet.").wait_for()
    newsroom.goto("/admin/index.html#/collections/stories/new")
    fields = newsroom.locator("section.field[data-field-type]")
    for name, value in {"title": "The dam holds", "date": "2021-05-05"}.items():
        fields.and_(newsroom.locator(f"[data-key-path={name}]")).locator("input").press_sequentially(value)
        newsroom.get_by_text(value, exact=True).wait_for()  # what is taken shows in the preview
    fields.and_(newsroom.locator("[data-key-path=category]")).get_by_role("radio").first.click()
    fields.and_(newsroom.locator("[data-key-path=body]")).get_by_role("textbox").first.fill("It does.")
    with newsroom.expect_request(f"{API}/**/labels"):
        newsroom.get_by_role("button", name="Save", exact=True).click()
    branch = "cms/stories/2021-05-05-the-dam-holds"
    assert github.asked["createRef"]["name"] == f"refs/heads/{branch}"
    commit = github.asked["createCommitOnBranch"]
    assert commit["branch"]["branchName"] == branch
    (file,) = commit["fileChanges"]["additions"]
    assert file["path"].endswith("/2021-05-05-the-dam-holds.md")
    assert b64decode(file["contents"]).decode().startswith('---\ntitle: "The dam holds"\n')
    proposed = github.asked[f"{API}/repos/acme/paper/pulls"]
    assert (proposed["head"], proposed["base"], proposed["draft"]) == (branch, "main", True)
