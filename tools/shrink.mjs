// Makes the program of a release build smaller, after wasm-bindgen has written it:
//
//   node tools/shrink.mjs FOLDER      with the page, one *.wasm, and the JavaScript for it
//
// wasm-bindgen names each function that goes from one to the other twice, at length, and exports
// all that any crate exports, also classes for a server that this page does not have. Here what
// nobody calls goes, on both sides; the names that are left become short ones, on both sides; and
// the WebAssembly is optimised, its functions put into an order that compresses well, and packed.
//
// What is known of wasm-bindgen's JavaScript is how it is indented. Whatever does not look as
// expected ends the build. No code is changed but for names.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packed } from "./pack.mjs";
import { exporting, namedByLikeness } from "./wasm.mjs";

const OPTIMISE = [
  // Expressions are taken apart and put together anew, twice: what does the same then also looks
  // the same, which is what a compressor sees.
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  // These make the program smaller and what it compresses to larger: a big function that swallows
  // those it alone calls, values kept in variables to be used again, and one function with more
  // parameters in place of two that differ in a number.
  "--one-caller-inline-max-function-size=10",
  "--skip-pass=local-cse",
  "--skip-pass=merge-similar-functions",
  // Nothing lies below address 1024 but the very end of the stack, so an address plus a small
  // number never begins anew at 0, and the number can be part of the instruction.
  "--low-memory-unused",
];
const SHORT_NAMES = "--minify-imports-and-exports-and-modules";

/** Removes all that matches, and says how often it did. */
function cut(text, pattern) {
  let times = 0;
  const rest = text.replace(pattern, () => {
    times += 1;
    return "";
  });
  return [rest, times];
}

/** The JavaScript without the classes that crates export, which boot.js does not use. */
function withoutClasses(glue) {
  const [noClasses, classes] = cut(
    glue,
    /^export class \w+ \{\n[^]*?^\}\n(?:if \(Symbol\.dispose\).*\n)?/gm,
  );
  const [rest, registries] = cut(
    noClasses,
    /^const \w+Finalization = .*\n(?: +.*\n)*/gm,
  );
  assert.equal(registries, classes, "each class has a registry of its own");
  return rest;
}

/** The names of exports that the JavaScript uses. */
const exportsOf = (glue) => new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map((found) => found[1]));

/** Makes the WebAssembly smaller, with these exports only; says how its names have changed. */
function smaller(wasm, used) {
  const optimised = (bytes, ...options) => {
    writeFileSync(wasm, bytes);
    const told = { encoding: "utf8", maxBuffer: 1 << 26 };
    return execFileSync("wasm-opt", [wasm, ...OPTIMISE, ...options, "-o", wasm], told);
  };
  const names = optimised(exporting(readFileSync(wasm), used), SHORT_NAMES);
  optimised(namedByLikeness(readFileSync(wasm)), "--reorder-functions-by-name");
  return JSON.parse(names);
}

/** The JavaScript with the functions that are imported, by their new names. */
function renamed(glue, { imports, exports }) {
  const shortImports = new Map(imports.map(([, name, short]) => [name, short]));
  const shortExports = new Map(exports);
  const seen = new Set();
  return glue
    .replace(/^( {8})(\w+)(: .*\n(?: {9,}.*\n)*(?: {8}\}.*\n)?)/gm, (entry, indent, name, rest) => {
      if (name === "__proto__") return entry;
      seen.add(name);
      return shortImports.has(name) ? indent + shortImports.get(name) + rest : "";
    })
    .replace(/\bwasm\.(\w+)/g, (_, name) => {
      assert.ok(shortExports.has(name), `${name} is exported`);
      return `wasm.${shortExports.get(name)}`;
    })
    .replace(/"\.\/\w+_bg\.js": import0/, () => {
      for (const name of shortImports.keys()) assert.ok(seen.has(name), `${name} is there`);
      return '"a": import0';
    });
}

/** The JavaScript without functions and constants that nobody names. */
function withoutUnused(glue) {
  const pattern = /^(?:function (\w+).*\{\n[^]*?^\}\n|const (\w+) = .*\n(?: +.*\n)*)/gm;
  for (;;) {
    const rest = glue.replace(pattern, (whole, method, constant) => {
      const named = glue.match(new RegExp(`\\b${method ?? constant}\\b`, "g")).length;
      return named === 1 ? "" : whole;
    });
    if (rest === glue) return glue;
    glue = rest;
  }
}

/** The JavaScript without comments of whole lines and without indents. */
function plain(glue) {
  assert.doesNotMatch(glue, /^[^`]*(?:`[^`\n]*`[^`]*)*`[^`\n]*\n/, "no text of several lines");
  return glue.replace(/^ *(?:\/\/.*|\/?\*.*)?\n/gm, "").replace(/^ +/gm, "");
}

const [folder] = process.argv.slice(2);
const found = (pattern) => {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  assert.equal(names.length, 1, `one file ${pattern} in ${folder}: ${names}`);
  return names[0];
};
const [wasm, script] = [found(/_bg\.wasm$/), found(/^vigie-.*\.js$/)];
const glue = withoutClasses(readFileSync(join(folder, script), "utf8"));
const names = smaller(join(folder, wasm), exportsOf(glue));
writeFileSync(join(folder, script), plain(withoutUnused(renamed(glue, names))));

// Both bear a hash in their name, by which a browser takes them from its store: that of what they
// are now, since one of another build does not fit the other.
const hash = createHash("sha256");
for (const name of [wasm, script]) hash.update(readFileSync(join(folder, name)));
const [, before] = /-([0-9a-f]+)\.js$/.exec(script);
const after = hash.digest("hex").slice(0, before.length);
for (const name of [wasm, script]) {
  renameSync(join(folder, name), join(folder, name.replace(before, after)));
}
const program = wasm.replace(before, after);
const small = await packed(folder, program);
const page = join(folder, "index.html");
const html = readFileSync(page, "utf8").replaceAll(before, after);
assert.equal(html.split(program).length, 2, "the page names it once");
writeFileSync(page, html.replace(program, small));
