// The fuzzer's files: what it begins with, and what is kept of what it finds.
//
//   node fuzz/corpus.mjs seed FOLDER   writes the inputs of tests/fixtures and of
//                                      tests/reading/dialects.txt as inputs for the target
//   node fuzz/corpus.mjs pack FOLDER   packs the inputs of a folder into tests/fuzz/corpus.txt, the
//                                      smallest first: each a line, with what is not printable
//                                      escaped as \xNN

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PACKED = join(ROOT, "tests/fuzz/corpus.txt");
/** How many inputs are kept, and how many bytes of them as they are packed. */
const MOST = { inputs: 600, bytes: 500_000 };

/** Every file under a folder whose name fits. */
const under = (folder, fits) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

const dialects = () =>
  readFileSync(join(ROOT, "tests/reading/dialects.txt"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("input: "))
    .map((line) => Buffer.from(JSON.parse(line.slice("input: ".length))));

function seed(folder) {
  mkdirSync(folder, { recursive: true });
  const files = [...under(join(ROOT, "tests/fixtures/reading"), /^input\./), ...dialects()];
  files.forEach((bytes, i) => {
    // The first byte chooses slices, see tests/fuzz/check/way.rs.
    const input = Buffer.concat([Buffer.from([i % 16]), bytes]);
    const name = createHash("sha1").update(input).digest("hex");
    writeFileSync(join(folder, name), input);
  });
  console.log(`${files.length} inputs in ${folder}`);
}

const escaped = (bytes) =>
  Array.from(bytes, (b) =>
    b >= 0x20 && b < 0x7f && b !== 0x5c ? String.fromCharCode(b) : `\\x${b.toString(16).padStart(2, "0")}`,
  ).join("");

function pack(folder) {
  const lines = under(folder, /^[0-9a-f]{40}$/).map(escaped);
  lines.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const kept = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += line.length + 1;
    if (kept.length < MOST.inputs && bytes <= MOST.bytes) kept.push(line);
  }
  writeFileSync(PACKED, `${kept.join("\n")}\n`);
  console.log(`${kept.length} of ${lines.length} inputs in ${PACKED}`);
}

const [what, folder] = process.argv.slice(2);
if (!folder || !{ seed, pack }[what]) {
  console.error("node fuzz/corpus.mjs seed|pack FOLDER");
  process.exit(2);
}
({ seed, pack })[what](folder);
