import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";

/** Where a page finds a style sheet and a script; the addresses change with their content. */
export interface StyleAndScript {
  readonly styleSheet: string;
  readonly script: string;
}

/** Those of every page, and those of GraphiQL's page besides. */
export interface Assets extends StyleAndScript {
  readonly graphiql: StyleAndScript;
}

const YEAR_SECONDS = 31_536_000;
/** Of this package, whose files are neither bundled nor copied. */
const HERE = new URL("../../", import.meta.url);
const KERN = "@kern-ux/native/dist/kern.min.css";
const STYLES = ["page", "tables", "charts", "case-work", "council", "developer", "figures", "path", "person", "start"];
const GRAPHIQL = "graphiql/style.css";
/** Its fonts, which would be nine tenths of it: they lie in `data:` addresses, from which the pages take none. */
const FONTS = /@font-face\s*\{[^}]*\}/g;
const OWN_STYLES = STYLES.map((name) => `styles/${name}.css`);
const CSS = "text/css; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";
/** A little worse than the best, which takes half a second. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** The best first. */
const ENCODINGS = ["br", "gzip"] as const;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Reads and serves them once for all requests. */
export async function addAssets(http: FastifyInstance): Promise<Assets> {
  const { resolve } = createRequire(fileURLToPath(HERE));
  const styles = await readAll([resolve(KERN), ...OWN_STYLES.map(ownFile)]);
  const script = await readAll([ownFile("dist/island/island.js")]);
  const graphiqlStyles = await readAll([resolve(GRAPHIQL), ownFile("styles/graphiql.css")]);
  const graphiqlScript = await readAll([ownFile("dist/bundles/graphiql.js")]);

  return {
    styleSheet: addAsset(http, { name: "hub.css", type: CSS, text: styles }),
    script: addAsset(http, { name: "hub.js", type: JAVASCRIPT, text: script }),
    graphiql: {
      styleSheet: addAsset(http, { name: "graphiql.css", type: CSS, text: graphiqlStyles.replaceAll(FONTS, "") }),
      script: addAsset(http, { name: "graphiql.js", type: JAVASCRIPT, text: graphiqlScript }),
    },
  };
}

async function readAll(files: readonly string[]): Promise<string> {
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

function ownFile(path: string): string {
  return fileURLToPath(new URL(path, HERE));
}

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

function addAsset(http: FastifyInstance, { name, type, text }: Asset): string {
  const bytes = Buffer.from(text);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const compress = { br: () => compressBrotli(bytes, BROTLI), gzip: () => compressGzip(bytes) };
  const forms = new Map<string, Promise<Buffer>>();
  const address = `/assets/${hash}/${name}`;
  http.get(address, async (request, reply) => {
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = ENCODINGS.find((each) => accepted.includes(each));
    void reply
      .type(type)
      .header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`)
      .header("vary", "accept-encoding");
    if (!encoding) return reply.send(bytes);
    // When it is first asked for: a start does not wait for what few open.
    const compressed = forms.get(encoding) ?? compress[encoding]();
    forms.set(encoding, compressed);

    return reply.header("content-encoding", encoding).send(await compressed);
  });

  return address;
}
