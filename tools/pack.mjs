// Packs a WebAssembly module for a release, and gives it the name of what it is:
//
//   packed(FOLDER, NAME)      FOLDER/NAME becomes FOLDER/NAME.zst; says that name
//
// Zstandard, because a host's gzip looks back 32 KB only and a program repeats itself from end to
// end: the page's is 49 KB smaller so than by gzip, with what opens it (fzstd, 4 KB) counted against
// it still 45. boot.js opens it while it arrives. Not Brotli or LZMA, which would save 20 to 30 KB
// more: what opens Brotli carries a dictionary of 122 KB, and LZMA in JavaScript takes half a second.

import { Zstd } from "@hpcc-js/wasm-zstd";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SMALLEST = 22;

export async function packed(folder, name) {
  const path = join(folder, name);
  const zstd = await Zstd.load();
  writeFileSync(`${path}.zst`, zstd.compress(readFileSync(path), SMALLEST));
  rmSync(path);
  return `${name}.zst`;
}
