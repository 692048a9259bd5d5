# Two commands matter: `make demo` and `make test`. Each sets up what it needs; nothing else must be installed
# but Python 3.11 or newer and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup demo record test check lint types contract docs format readme browser hostile selftest benchmark clean
.DEFAULT_GOAL := help

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

setup: $(READY) ## make the virtual environment with everything for development

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[dev,semantic]"
	@touch $@

demo: $(READY) ## check the example brief offline, on recorded traffic
	@rm -rf .factcheck/demo
	@$(BIN)/factcheck check claims.yaml --cassette cassettes/demo.yaml --store .factcheck/demo \
		--now 2026-11-01T09:00:00Z --fail-on never --report html=.factcheck/demo-report.html
	@echo "The same as a page to read: .factcheck/demo-report.html"

record: $(READY) ## record cassettes/demo.yaml anew from the pages in examples/
	$(BIN)/python examples/record.py

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: $(READY) lint types contract docs test ## what CI runs: lint, types, import contract, docs, tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

contract: $(READY)
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python -m pytest tests/docs

format: $(READY) ## bring the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

readme: $(READY) ## bring the blocks of README.md in step with what the commands print
	$(BIN)/python examples/readme.py

browser: ## install the Chromium that the browser tests use (Debian, as root)
	@command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; }

hostile: $(READY) ## run the hostile corpus and print what was tried and lost
	$(BIN)/python tests/hostile/run.py

selftest: $(READY) ## mutate passing claims and count what is still called supported
	$(BIN)/python benchmarks/selftest.py

benchmark: $(READY) ## print the speed of each stage
	@for each in dates quantity quotes match extract store gather; do echo "$$each"; $(BIN)/python benchmarks/$$each.py || exit 1; done

clean: ## remove what the targets made
	rm -rf $(VENV) .factcheck build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
