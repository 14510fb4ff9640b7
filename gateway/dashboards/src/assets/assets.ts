import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

/** Where the pages find the one style sheet and the one script; the addresses change with their content. */
export interface Assets {
  readonly styleSheet: string;
  readonly script: string;
}

const YEAR_SECONDS = 31_536_000;
/** Of this package, whose files are neither bundled nor copied. */
const HERE = new URL("../../", import.meta.url);
const KERN = "@kern-ux/native/dist/kern.min.css";
const STYLES = ["page", "tables", "charts", "case-work", "council", "developer", "figures", "path", "person", "start"];
const OWN_STYLES = STYLES.map((name) => `styles/${name}.css`);
/** A little worse than the best, which takes half a second. */
const QUALITY = 9;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Reads, compresses and serves them once for all requests. */
export async function addAssets(http: FastifyInstance): Promise<Assets> {
  const kern = createRequire(fileURLToPath(HERE)).resolve(KERN);
  const styles = await Promise.all([kern, ...OWN_STYLES.map(ownFile)].map((file) => readFile(file, "utf8")));
  const script = await readFile(ownFile("dist/island/island.js"), "utf8");

  return {
    styleSheet: await addAsset(http, { name: "hub.css", type: "text/css; charset=utf-8", text: styles.join("\n") }),
    script: await addAsset(http, { name: "hub.js", type: "text/javascript; charset=utf-8", text: script }),
  };
}

function ownFile(path: string): string {
  return fileURLToPath(new URL(path, HERE));
}

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

async function addAsset(http: FastifyInstance, { name, type, text }: Asset): Promise<string> {
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const forms = new Map([
    ["br", await compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })],
    ["gzip", await compressGzip(bytes)],
  ]);
  const address = `/assets/${hash}/${name}`;
  http.get(address, (request, reply) => {
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const [encoding, body] = [...forms].find(([each]) => accepted.includes(each)) ?? [null, bytes];
    void reply
      .type(type)
      .header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`)
      .header("vary", "accept-encoding");
    if (encoding !== null) void reply.header("content-encoding", encoding);

    return reply.send(body);
  });

  return address;
}
