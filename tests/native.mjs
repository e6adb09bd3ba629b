// The native side of the tests that run in Node: the program's examples, and the fixtures.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FIXTURES = join(ROOT, "tests/fixtures");

function run(command, ...args) {
  return execFileSync(command, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Where cargo puts the examples, built once. */
const EXAMPLES = (() => {
  run("cargo", "build", "--quiet", "--locked", "--examples");
  const metadata = run("cargo", "metadata", "--locked", "--no-deps", "--format-version", "1");
  return join(JSON.parse(metadata).target_directory, "debug/examples");
})();

/** Runs one of the program's examples and gives what it prints. */
export function example(name, ...args) {
  return run(join(EXAMPLES, name), ...args);
}

/** Every fixture of indicators: its name, its case, its input files, and those in canonical form. */
export function fixtures() {
  const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, "case.json")));
  return cases.sort().map((name) => {
    const folder = join(FIXTURES, name);
    const json = JSON.parse(readFileSync(join(folder, "case.json"), "utf8"));
    const names = Object.keys(json.files).sort();
    const canonical = names.map((file) => {
      const copy = join(folder, "canonical", file);
      return existsSync(copy) ? copy : join(folder, file);
    });
    // A second table of a file is in it.
    const inputs = names.filter((file) => !/#\d+$/.test(file)).map((file) => join(folder, file));
    return { name, json, canonical, inputs };
  });
}

/** One fixture, by name. */
export const fixture = (name) => fixtures().find((one) => one.name === name);
