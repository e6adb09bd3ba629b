// A small static server: `make serve` shows the page with it, and the browser tests record with it
// what the page asked for.
//
//   node tools/serve.mjs FOLDER [--port 8080] [--prefix /vigie/] [--log]

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const HOST = "127.0.0.1";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".zst": "application/zstd",
};

/**
 * Listens on a port of this machine only (0: any free one) and records every request, WebSocket
 * handshakes included, as "METHOD /address".
 *
 * @param {(request, response) => void} respond
 * @returns {Promise<{url: string, requests: string[], close: () => Promise<void>}>}
 */
export async function listen(respond, port = 0) {
  const requests = [];
  const note = (request) => requests.push(`${request.method} ${request.url}`);
  const server = createServer((request, response) => {
    note(request);
    respond(request, response);
  });
  server.on("upgrade", (request, socket) => {
    note(request);
    socket.destroy();
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, HOST, done);
  });
  return {
    url: `http://${HOST}:${server.address().port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** The file that an address names inside `folder`; null where there is none or it lies outside. */
async function fileAt(folder, prefix, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://any").pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(prefix)) return null;
  const file = resolve(join(folder, path.slice(prefix.length) || "index.html"));
  if (!file.startsWith(resolve(folder) + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

/**
 * Serves the files of `folder` under `prefix` ("/" or "/vigie/"). The returned `url` ends with it.
 * To be as bad a host as some are: `types` overrides what it says of a file's type, `encodings` how
 * it says that one is packed; addresses that match `missing` are not found, those that match `silent`
 * get no answer.
 *
 * @param {{folder: string, prefix?: string, port?: number, log?: boolean, types?: Record<string, string>,
 *          encodings?: Record<string, string>, missing?: RegExp, silent?: RegExp}} options
 */
export async function serve(options) {
  const { folder, prefix = "/", port = 0, log = false, missing, silent } = options;
  const types = { ...TYPES, ...options.types };
  const server = await listen(async (request, response) => {
    if (silent?.test(request.url)) return;
    const readable = request.method === "GET" || request.method === "HEAD";
    const file = readable && !missing?.test(request.url) ? await fileAt(folder, prefix, request.url) : null;
    if (file) {
      const encoding = options.encodings?.[extname(file)];
      // "no-cache": the next build is seen at the next reload.
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        ...(encoding && { "content-encoding": encoding }),
        "cache-control": "no-cache",
      });
      if (request.method === "HEAD") response.end();
      else createReadStream(file).pipe(response);
    } else {
      response.writeHead(readable ? 404 : 405, { "content-type": TYPES[".txt"] });
      response.end(readable ? "Not found\n" : "Only GET and HEAD\n");
    }
    if (log) console.log(response.statusCode, request.method, request.url);
  }, port);
  return { ...server, url: server.url + prefix };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      prefix: { type: "string", default: "/" },
      log: { type: "boolean", default: false },
    },
  });
  const [folder = "dist"] = positionals;
  const port = Number(values.port);
  try {
    const { url } = await serve({ folder, prefix: values.prefix, port, log: values.log });
    console.log(`Vigie: ${url}   (Ctrl-C stops it)`);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${port} is taken. Choose another one: make serve PORT=${port + 1}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
