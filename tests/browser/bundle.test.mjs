// What the built page is made of, read from the folder; no browser needed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { DIST, builtFiles } from "./harness.mjs";

const read = (file) => readFileSync(`${DIST}/${file}`);

test("the first load is at most 400 KB compressed", (t) => {
  const sizes = builtFiles().map((file) => [file, gzipSync(read(file), { level: 9 }).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  t.diagnostic(`${total} bytes in all: ${sizes.map(([file, size]) => `${file} ${size}`).join(", ")}`);
  assert.ok(total <= 400 * 1024, `${total} bytes`);
});

test("the program is one JavaScript file and one WebAssembly file", () => {
  // A crate with JavaScript of its own would add a snippets/ folder, which is imported by address:
  // behind the closed door that fails.
  const program = builtFiles().filter((file) => /\.(m?js|wasm)$/.test(file) && !file.startsWith("boot-"));
  assert.deepEqual(program.map((file) => file.replace(/-[0-9a-f]+/, "")).sort(), [
    "vigie.js",
    "vigie_bg.wasm",
  ]);
});

test("the page has no inline script or style and names no other site", () => {
  const html = read("index.html").toString().replace(/<!--.*?-->/gs, "");
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(addresses.filter((address) => !/^(\.\/|data:)/.test(address)), []);
});
