# The door. Each target makes the tools ready and calls the Invoke verb of the same name (tasks.py).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help site test prove oldest newcomer wheel lint check audit bench typeface serve demo publish clean next

help:
	@echo "make site    build the public site into output/"
	@echo "make serve   build, show at http://localhost:8000, refresh on every change"
	@echo "make demo    the same with the invented paper of demo/"
	@echo "make test    run the tests"
	@echo "make prove   run the property tests on 1,000 examples each, and what builds over and over"
	@echo "make oldest  build with the oldest Python there is, and compare the bytes"
	@echo "make newcomer  make a paper in an empty folder as the README says, from the wheel"
	@echo "make lint    hold code, templates and workflows against their rules"
	@echo "make check   hold the posts in content/ against the gate's rules"
	@echo "make audit   measure the site with outside tools (needs Node and Java)"
	@echo "make typeface  cut the face of headlines anew (needs npm)"
	@echo "make bench   race it against stock Pelican and Hugo over 10,000 invented stories"

site serve demo publish: $(VENV)/search.stamp
	@$(BIN)/invoke $@

check clean: $(VENV)/build.stamp
	@$(BIN)/invoke $@

test prove oldest newcomer wheel lint audit: $(VENV)/test.stamp
	@$(BIN)/invoke $@

bench: $(VENV)/bench.stamp $(VENV)/search.stamp
	@$(BIN)/invoke $@

typeface: $(VENV)/typeface.stamp
	@$(BIN)/invoke $@

# What came due since a moment: the workflow asks, so that it publishes only then.
next: $(VENV)/build.stamp
	@$(BIN)/invoke next --since "$(SINCE)" --json

$(VENV)/build.stamp: requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	@echo "Installing what builds the paper, once …" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/import.stamp: requirements/import.txt $(VENV)/build.stamp
	@echo "Installing what reads old sites, once …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/search.stamp: requirements/search.txt $(VENV)/build.stamp
	@echo "Installing what indexes the stories, once …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/build.stamp
	@echo "Installing what the tests need, once …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/typeface.stamp: requirements/typeface.txt $(VENV)/build.stamp
	@echo "Installing what cuts the face, once …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/build.stamp
	@echo "Installing what the bench needs, once …" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@
