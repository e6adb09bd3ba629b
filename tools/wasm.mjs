// WebAssembly as bytes, as far as `shrink.mjs` and `unpack.mjs` have to look into it: which functions it exports, and
// in which order its functions stand.
//
// A module is sections: a number, a length, bytes. Numbers are LEB128. See
// https://webassembly.github.io/spec/core/binary/modules.html

const [CUSTOM, IMPORTS, EXPORTS, CODE] = [0, 2, 7, 10];
const FUNCTION = 0;

/** A whole number as bytes. */
const leb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >>> 7)]);

/** Text, with its length before it. */
const text = (words) => [...leb(Buffer.byteLength(words)), ...Buffer.from(words)];

/** A section of these bytes. */
const section = (kind, ...parts) => {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([kind, ...leb(content.length)]), content]);
};

/** Reads bytes from `at` on. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    for (let n = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      n |= (byte & 127) << shift;
      if (byte < 128) return n >>> 0;
    }
  }
  text() {
    const length = this.number();
    this.at += length;
    return Buffer.from(this.bytes.subarray(this.at - length, this.at)).toString();
  }
  /** The limits of a memory or a table. */
  limits() {
    const flags = this.number();
    this.number();
    if (flags & 1) this.number();
  }
}

/** Where each section begins, and its content. */
function sections(bytes) {
  const found = [];
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const start = reader.at;
    const kind = reader.byte();
    const end = reader.number() + reader.at;
    found.push({ kind, start, end, content: reader.at });
    reader.at = end;
  }
  return found;
}

/** The module with those exports only that `used` has. */
export function exporting(bytes, used) {
  const { start, end, content } = sections(bytes).find(({ kind }) => kind === EXPORTS);
  const reader = new Reader(bytes, content);
  const kept = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const from = reader.at;
    const name = reader.text();
    reader.byte();
    reader.number();
    if (used.has(name)) kept.push(bytes.subarray(from, reader.at));
  }
  const exports = section(EXPORTS, leb(kept.length), ...kept);
  return Buffer.concat([bytes.subarray(0, start), exports, bytes.subarray(end)]);
}

/** How many functions are imported: the first numbers are theirs. */
function importedFunctions(bytes) {
  const imports = sections(bytes).find(({ kind }) => kind === IMPORTS);
  if (!imports) return 0;
  const reader = new Reader(bytes, imports.content);
  let functions = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === FUNCTION) functions += 1;
    // Function and tag, table, memory, global: what follows differs.
    if (kind === FUNCTION) reader.number();
    else if (kind === 1) reader.byte(), reader.limits();
    else if (kind === 2) reader.limits();
    else if (kind === 3) reader.byte(), reader.byte();
    else reader.byte(), reader.number();
  }
  return functions;
}

/** The code of each function. */
function functions(bytes) {
  const code = sections(bytes).find(({ kind }) => kind === CODE);
  const reader = new Reader(bytes, code.content);
  return Array.from({ length: reader.number() }, () => {
    const length = reader.number();
    reader.at += length;
    return bytes.subarray(reader.at - length, reader.at);
  });
}

/** How far back a compressor of the gzip kind looks for what it has seen already. */
const WINDOW = 32_000;
/** How many bytes two functions have to share for it to count. */
const SHARED = 6;
/** What more functions than this share is everywhere, and says nothing. */
const COMMON = 100;

/**
 * The functions in an order in which those that are alike stand near each other: after each comes
 * the one of which most stands in what a compressor still sees. Each step takes the best one, so
 * the order is good and not the best; it depends on nothing but the code.
 */
function alikeTogether(codes) {
  const holders = new Map();
  const pieces = codes.map((code, index) => {
    const own = new Set();
    for (let at = 0; at + SHARED <= code.length; at += 1) {
      own.add(code.toString("latin1", at, at + SHARED));
    }
    for (const piece of own) {
      const others = holders.get(piece);
      if (others) others.push(index);
      else holders.set(piece, [index]);
    }
    return own;
  });
  const sizes = pieces.map((own) => own.size);
  // From here on only what tells something.
  const telling = pieces.map((own) => {
    const shared = [...own].map((piece) => holders.get(piece));
    return shared.filter(({ length }) => length > 1 && length <= COMMON);
  });

  const left = new Set(codes.keys());
  const seen = new Map();
  const score = new Array(codes.length).fill(0);
  const near = (pieces, more) => {
    for (const holders of pieces) {
      const before = seen.get(holders) ?? 0;
      seen.set(holders, before + more);
      if (before === 0 || before + more === 0) {
        for (const index of holders) score[index] += more;
      }
    }
  };
  const order = [];
  let [first, width] = [0, 0];
  while (left.size > 0) {
    let [best, most] = [-1, -1];
    for (const index of left) {
      const part = order.length > 0 ? score[index] / (sizes[index] + SHARED) : codes[index].length;
      if (part > most) [best, most] = [index, part];
    }
    left.delete(best);
    order.push(best);
    near(telling[best], 1);
    width += codes[best].length;
    while (width > WINDOW && first < order.length - 1) {
      near(telling[order[first]], -1);
      width -= codes[order[first]].length;
      first += 1;
    }
  }
  return order;
}

/** The module with names by which wasm-opt brings alike functions together. */
export function namedByLikeness(bytes) {
  const imported = importedFunctions(bytes);
  const order = alikeTogether(functions(bytes));
  const ranks = new Array(order.length);
  order.forEach((index, rank) => (ranks[index] = rank));
  const names = ranks.flatMap((rank, index) => [
    ...leb(imported + index),
    ...text(String(rank).padStart(6, "0")),
  ]);
  const ofFunctions = section(1, leb(ranks.length), names);
  return Buffer.concat([bytes, section(CUSTOM, text("name"), ofFunctions)]);
}
