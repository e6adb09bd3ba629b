# Two commands do everything: `make serve` shows the page, `make test` checks all of it. Both install
# what is missing the first time (see tools/setup.sh) and nothing the second time.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
# cargo and Trunk use all cores by themselves, and one message at a time can be read.
.NOTPARALLEL:

# Programs of the very versions this project needs, shared by all clones of one person.
export VIGIE_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/vigie/tools
export PATH := $(VIGIE_TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin
# rustup may take its toolchain from the environment; here rust-toolchain.toml has the word.
unexport RUSTUP_TOOLCHAIN
# Trunk would ask the registry whether there is a newer Trunk.
export TRUNK_SKIP_VERSION_CHECK := true
ifdef CI
# Nothing is built a second time there, so nothing need be kept for it.
export CARGO_INCREMENTAL := 0
endif

PORT ?= 8080
PREFIX ?= /
TIME ?= 600

# What a build is made of: the page is built again only when one of these is newer.
PAGE_SOURCES = $(shell find src style -type f) boot.js index.html tools/pack.mjs tools/shrink.mjs tools/unpack.mjs tools/wasm.mjs Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml

.PHONY: help
help: ## What can be asked for
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: serve
serve: build ## Build the page and serve it on this machine (PORT=8080, PREFIX=/)
	node tools/serve.mjs dist --port $(PORT) --prefix $(PREFIX)

.PHONY: build
build: setup dist/index.html ## Build the release page into dist/

dist/index.html: $(PAGE_SOURCES)
	@echo "Building the page (the first time about four minutes on two cores)"
	trunk build --release
	@touch $@

.PHONY: test
test: lint test-native check-sql test-browser ## Everything that must hold before a change lands

.PHONY: setup
setup: ## Install what building needs and is missing
	@tools/setup.sh page

.PHONY: lint
lint: setup ## Format and clippy, natively and for the browser
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --workspace --target wasm32-unknown-unknown --lib --bins -- -D warnings

.PHONY: test-native
test-native: setup ## The tests that need no browser
	cargo test --locked --workspace --all-targets
	cargo test --locked --doc

# DuckDB runs the SQL that stands beside each indicator over the fixtures, and has to agree.
.PHONY: check-sql
check-sql: setup ## DuckDB computes the indicators from the fixtures; compare
	$(if $(wildcard tests/sql/*.test.mjs),node --test tests/sql/*.test.mjs)

.PHONY: test-browser
test-browser: build ## The built page in Chromium, and in Firefox where it is installed
	@tools/setup.sh browser
	node --test --test-timeout=600000 tests/browser/*.test.mjs

.PHONY: audit
audit: ## Licences, bans and sources of the dependencies
	@tools/setup.sh deny
	cargo deny --locked check licenses bans sources

.PHONY: audit-advisories
audit-advisories: ## Known vulnerabilities; fetches their list, so it needs the network
	@tools/setup.sh deny
	cargo deny --locked check advisories

# What was found before is not among the inputs it begins with: it is replayed in `make test`.
.PHONY: fuzz
fuzz: ## Look for files that break the reader (TIME=600 seconds; needs Rust's nightly)
	@tools/setup.sh fuzz
	node fuzz/corpus.mjs seed fuzz/corpus/reading
	cargo +nightly fuzz run reading --sanitizer none -- -max_total_time=$(TIME) -timeout=10 \
	  -max_len=8192 -dict=fuzz/reading.dict -print_final_stats=1

.PHONY: clean
clean: ## Remove what was built here (the shared tools stay)
	rm -rf dist node_modules target
