// Puts what opens workbooks and archives beside the page, as small as it gets:
//
//   node tools/unpack.mjs FOLDER PROFILE      with the page; "release", or anything else
//
// cargo has built it (see Trunk.toml). Some of its crates bring along what wasm-bindgen would need,
// which nobody calls here: only the functions of src/bin/unpack.rs stay, and then nothing has
// to be brought in from outside. Its name bears a hash, and the page is told it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packed } from "./pack.mjs";
import { exporting, namedByLikeness } from "./wasm.mjs";

const EXPORTS = new Set(["memory", "room", "unpack", "count", "place", "length"]);
const PLACEHOLDER = "./vigie-unpack.wasm";

const [folder, profile] = process.argv.slice(2);
const metadata = execFileSync(
  "cargo",
  ["metadata", "--locked", "--no-deps", "--format-version", "1"],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
const built = join(
  JSON.parse(metadata).target_directory,
  `wasm32-unknown-unknown/${profile === "release" ? "release" : "debug"}/vigie-unpack.wasm`,
);
const scratch = `${built}.small`;

/** The module after wasm-opt has done this to it. */
function optimised(bytes, ...options) {
  writeFileSync(scratch, bytes);
  execFileSync("wasm-opt", [scratch, ...options, "-o", scratch]);
  return readFileSync(scratch);
}

const bare = exporting(readFileSync(built), EXPORTS);
let module = optimised(bare, "--remove-unused-module-elements");
if (profile === "release") {
  module = optimised(module, "-Oz", "-Oz", "--low-memory-unused");
  module = optimised(namedByLikeness(module), "--reorder-functions-by-name", "--strip-debug");
}
const { imports, exports } = WebAssembly.Module;
const compiled = new WebAssembly.Module(module);
assert.deepEqual(imports(compiled), [], "nothing is brought in");
assert.deepEqual(new Set(exports(compiled).map(({ name }) => name)), EXPORTS);

const hash = createHash("sha256").update(module).digest("hex").slice(0, 16);
const plain = `vigie-unpack-${hash}.wasm`;
writeFileSync(join(folder, plain), module);
const name = profile === "release" ? await packed(folder, plain) : plain;
const page = join(folder, "index.html");
const html = readFileSync(page, "utf8");
assert.equal(html.split(PLACEHOLDER).length, 2, "the page names it once");
writeFileSync(page, html.replace(PLACEHOLDER, `./${name}`));
