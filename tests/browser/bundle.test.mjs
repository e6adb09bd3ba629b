// What the built page is made of, read from the folder; no browser needed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { decompress } from "fzstd";
import { DIST, builtFiles } from "./harness.mjs";

const read = (file) => readFileSync(`${DIST}/${file}`);

const UNPACK = /^vigie-unpack-[0-9a-f]+\.wasm\.zst$/;

const weighs = (t, files, limit) => {
  const sizes = files.map((file) => [file, gzipSync(read(file), { level: 9 }).length]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  t.diagnostic(`${total} bytes in all: ${sizes.map(([file, size]) => `${file} ${size}`).join(", ")}`);
  assert.ok(total <= limit, `${total} bytes`);
};

test("the first load is at most 400 KB compressed", (t) => {
  weighs(t, builtFiles().filter((file) => !UNPACK.test(file)), 400 * 1024);
});

test("what opens workbooks, fetched when the page is idle, is at most 330 KB compressed", (t) => {
  weighs(t, builtFiles().filter((file) => UNPACK.test(file)), 330 * 1024);
});

test("the page is these files", () => {
  // A crate with JavaScript of its own would add a snippets/ folder, which is imported by address:
  // behind the closed door that fails.
  assert.deepEqual(builtFiles().map((file) => file.replace(/-[0-9a-f]{8,}/, "")).sort(), [
    "boot.js",
    "fzstd.js",
    "index.html",
    "vigie-unpack.wasm.zst",
    "vigie.css",
    "vigie.js",
    "vigie_bg.wasm.zst",
  ]);
});

test("what opens workbooks brings nothing in", () => {
  const module = new WebAssembly.Module(decompress(read(builtFiles().find((file) => UNPACK.test(file)))));
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test("the page has no inline script or style and names no other site", () => {
  const html = read("index.html").toString().replace(/<!--.*?-->/gs, "");
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/);
  const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(addresses.filter((address) => !/^(\.\/|data:)/.test(address)), []);
});
