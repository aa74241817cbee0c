# Two commands: `make demo` shows the product, `make test` proves it. Both set themselves up.
PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
SERVE ?= 1
PORT ?= 8000

.PHONY: demo test setup check lock bench clean

demo: setup
	FIRSTHAND_HOME=$(or $(FIRSTHAND_HOME),var/demo) $(BIN)/firsthand demo --port $(PORT) --files demo $(if $(filter 0,$(SERVE)),--no-serve,)

test: check
	$(BIN)/python -m pytest --cov --cov-report=
	$(BIN)/coverage report --include='src/firsthand/analysis/*,src/firsthand/formats/*' --fail-under=100

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes -r requirements.lock
	VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock:
	$(BIN)/uv pip compile --universal --generate-hashes --no-annotate --no-header --group dev --quiet pyproject.toml --output-file requirements.lock

bench: setup
	for bench in benchmarks/*.py; do $(BIN)/python $$bench; done

clean:
	rm -rf .venv build dist
