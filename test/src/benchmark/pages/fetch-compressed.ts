import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** An answer as it came over the wire. */
export interface Fetched {
  readonly status: number;
  /** Of the body, compressed. */
  readonly bytes: number;
  /** Milliseconds until the first byte. */
  readonly firstByte: number;
  readonly text: string;
}

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Takes compressed bodies, as a browser does, over a connection that stays open. */
export async function fetchCompressed(
  url: string,
  { method = "GET", headers = {}, body }: Sending = {},
): Promise<Fetched> {
  const begin = performance.now();
  const sent = request(url, { agent, method, headers: { ...headers, "accept-encoding": "br, gzip" } });
  sent.end(body);
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (!response) throw new Error(`${url} was not answered.`);
  const firstByte = performance.now() - begin;
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  const compressed = Buffer.concat(chunks);

  return {
    status: response.statusCode ?? 0,
    bytes: compressed.length,
    firstByte,
    text: unpack(compressed, response.headers["content-encoding"]),
  };
}

function unpack(body: Buffer, encoding: string | undefined): string {
  if (encoding === "br") return brotliDecompressSync(body).toString();

  return encoding === "gzip" ? gunzipSync(body).toString() : body.toString();
}
