# Two commands do all: `make site` and `make test`. Both set up .venv/ first.

PYTHON ?= python3
RUN = .venv/bin/python
TASKS = generator/tasks.py
SOURCES = generator tests

.DEFAULT_GOAL := help
.PHONY: help setup fmt check test slow nightly golden mutants site serve bench clean lock

help: ## list the targets
	@sed -n "s/^\([a-z]*\):.*## /\1\t/p" $(MAKEFILE_LIST) | expand -t 12

setup: ## set up .venv/ with everything that is needed
	@$(PYTHON) $(TASKS) setup

site: setup ## check and compile the review, build site/
	@$(RUN) $(TASKS) site

serve: setup ## show the site on this machine, and follow each change
	@$(RUN) -m cmoc serve .

test: check ## lint, check types and layers, run every test
	@$(RUN) -m pytest

check: setup ## lint, check types, layers and the review itself
	@$(RUN) -m ruff check $(SOURCES)
	@$(RUN) -m ruff format --check $(SOURCES)
	@$(RUN) -m mypy
	@$(RUN) -c "from importlinter.cli import lint_imports_command as run; run()"
	@$(RUN) -m cmoc check .

fmt: setup ## format the code
	@$(RUN) -m ruff check --fix $(SOURCES)
	@$(RUN) -m ruff format $(SOURCES)

golden: setup ## rewrite the golden files; say in the commit why they moved
	@CMOC_GOLDEN=rewrite $(RUN) -m pytest tests/test_golden.py tests/test_diff_pages.py -k "tree or sample" -n 0

slow: setup ## run the tests that the default run leaves out
	@$(RUN) -m pytest -m slow

nightly: slow ## the same, and each law of change with 1,000 examples
	@CMOC_EXAMPLES=1000 $(RUN) -m pytest tests/changes/test_laws.py -n 0

mutants: setup ## take each rule away in turn; a test must go red
	@$(RUN) tests/mutants.py

lock: setup ## renew requirements.txt from pyproject.toml; needs uv
	@uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --python-version 3.11 --quiet --output-file requirements.txt

bench: setup ## time synthetic reviews of 100 to 10,000 CMOCs against mkdocs
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=tests $(RUN) tests/bench.py $(SIZES)
	@PYTHONPATH=tests $(RUN) tests/bench_diff.py $(SIZES)
	@PYTHONPATH=tests $(RUN) tests/bench_drawings.py
	@PYTHONPATH=tests $(RUN) tests/bench_profile.py
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=tests $(RUN) tests/bench_serve.py

clean: ## remove everything that was made
	@rm -rf .venv build site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
