#!/usr/bin/env bash
# Installs what is missing, and only that; run again, it installs nothing and prints nothing.
#
#   tools/setup.sh page      the Rust toolchain, the npm packages, wasm-bindgen and Trunk
#   tools/setup.sh browser   Chromium, from Debian's packages, where the machine has none
#   tools/setup.sh deny      cargo-deny, for `make audit`
#   tools/setup.sh fuzz      cargo-fuzz, for `make fuzz`
#
# The make targets call it. Programs go to $VIGIE_TOOLS, a folder of their own that all clones
# share, so that nobody's own cargo folder is touched; make puts it first on PATH. A program that is
# on PATH already, in the very version that is asked for, is taken as it is.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=${VIGIE_TOOLS:?make sets it; or set it to a folder and put its bin on PATH}
export PATH="$tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

# Versions, each from the one place where it stands.
rust_version=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
trunk_version=$(sed -n 's/^trunk-version = "=\(.*\)"/\1/p' Trunk.toml)
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"/\1/p}' Cargo.lock)
deny_version=0.20.2
fuzz_version=0.13.2

say() { printf 'setup: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
# is_version PROGRAM VERSION: the second word of its --version.
is_version() { has "$1" && [ "$("$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$2" ]; }

toolchain() {
  has rustup || fail "rustup is missing: see https://rustup.rs, then run this again"
  has cc || fail "a C compiler is missing: on Debian, apt-get install build-essential"
  if ! rustup target list --toolchain "$rust_version" --installed 2>/dev/null |
    grep -qx wasm32-unknown-unknown ||
    ! rustup run "$rust_version" cargo fmt --version >/dev/null 2>&1 ||
    ! rustup run "$rust_version" cargo clippy --version >/dev/null 2>&1; then
    say "installing Rust $rust_version with its WebAssembly target (about a minute)"
    # Without a name it takes everything from rust-toolchain.toml. It has to be said: rustup's
    # installing by itself may be turned off.
    rustup toolchain install --no-self-update
  fi
}

# npm_packages: npm ci leaves a copy of the lock file, by which it is seen whether all is as locked.
npm_packages() {
  local have=node_modules/.vigie-lock.json
  cmp -s package-lock.json "$have" && return
  has node || fail "Node 20 or newer is missing"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    fail "Node 20 or newer is needed; this is $(node --version)"
  say "installing the npm packages (wasm-opt and the test tools; about half a minute)"
  npm ci --no-audit --no-fund
  cp package-lock.json "$have"
}

# cargo_program CRATE VERSION HOW-LONG: a prebuilt one where the person has cargo-binstall and it
# finds one, else built here.
cargo_program() {
  mkdir -p "$tools"
  if has cargo-binstall; then
    say "installing $1 $2 with cargo-binstall"
    cargo binstall --no-confirm --disable-strategies compile --root "$tools" "$1@$2" && return
    say "cargo-binstall found no prebuilt $1"
  fi
  say "building $1 $2 (the first time only; $3 on two cores)"
  # Not among the project's own build files, which a `cargo clean` would sweep away half-way.
  env -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET -u RUSTFLAGS \
    cargo install --locked --quiet --root "$tools" "$1@$2"
}

page() {
  toolchain
  npm_packages
  is_version wasm-bindgen "$bindgen_version" ||
    cargo_program wasm-bindgen-cli "$bindgen_version" "about 1½ minutes"
  is_version trunk "$trunk_version" || cargo_program trunk "$trunk_version" "about 7 minutes"
}

# as_root COMMAND…: as root, if that needs no password.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    has sudo && sudo -n "$@"
  fi
}

browser() {
  node tools/browsers.mjs chromium >/dev/null && return
  say "no Chromium found: installing Debian's package chromium (about a minute)"
  if ! has apt-get || ! as_root apt-get update -qq ||
    ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; then
    fail "could not. Install the package chromium yourself (as root: apt-get install chromium)," \
      "or set VIGIE_CHROMIUM to the path of a Chrome or Chromium, then run this again"
  fi
}

deny() {
  toolchain
  is_version cargo-deny "$deny_version" ||
    cargo_program cargo-deny "$deny_version" "about 5 minutes"
}

# cargo-fuzz needs options of the compiler that only a nightly has.
fuzz() {
  rustup run nightly rustc --version >/dev/null 2>&1 ||
    fail "Rust's nightly is missing: rustup toolchain install nightly, then run this again"
  is_version cargo-fuzz "$fuzz_version" ||
    cargo_program cargo-fuzz "$fuzz_version" "about a minute"
}

case "${1:-}" in
  page | browser | deny | fuzz) "$1" ;;
  *) fail "say what: page, browser, deny or fuzz" ;;
esac
