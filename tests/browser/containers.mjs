// Workbooks and archives made by hand, as few parts as one needs.
import { deflateRawSync } from "node:zlib";

const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const checksum = (bytes) =>
  (bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** An archive of files: `{ name: text or bytes }`. */
export function zip(files) {
  const [parts, list] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const told = Buffer.alloc(26);
    told.writeUInt16LE(20, 0);
    told.writeUInt16LE(0x0800, 2);
    told.writeUInt16LE(8, 4);
    told.writeUInt32LE(checksum(bytes), 10);
    told.writeUInt32LE(packed.length, 14);
    told.writeUInt32LE(bytes.length, 18);
    told.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), told, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), told, place, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, index, end]);
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (all) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The days since 30 December 1899. */
const serial = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function cell(text) {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `<c s="1"><v>${serial(text)}</v></c>`;
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return `<c><v>${Number(text)}</v></c>`;
  return text === "" ? "<c/>" : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

/** A workbook of Excel, of sheets written as plain CSV: `{ name: "a,b\n1,2\n" }`. */
export function xlsx(sheets) {
  const names = Object.keys(sheets);
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations([relation("r1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, i) => relation(`r${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
      relation("r0", "styles", "styles.xml"),
    ]),
    "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  };
  names.forEach((name, i) => {
    const rows = sheets[name].trimEnd().split("\n").map((row) => `<row>${row.split(",").map(cell).join("")}</row>`);
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
  });
  return zip(parts);
}
