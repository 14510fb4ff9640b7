import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { ANSWER, startSubgraph, startTransport, stopEverything, until } from "../../testing/start-transport.js";

afterEach(stopEverything);

const MEBIBYTE = 1024 * 1024;
const OK = JSON.stringify(ANSWER);
const encoded = (response: ServerResponse, coding: string) => response.writeHead(200, { "content-encoding": coding });

/** Writes mebibytes as fast as they are taken, up to `most`, and says how many were. */
function pour(response: ServerResponse, chunk: Buffer, most: number): { taken: number; closed: boolean } {
  const state = { taken: 0, closed: false };
  const next = () => {
    if (state.closed || state.taken >= most) return;
    state.taken += 1;
    response.write(chunk, next);
  };
  response.on("close", () => {
    state.closed = true;
  });
  next();

  return state;
}

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
] as const)("an answer in %s is decoded, whether asked for or not", async (coding, compress) => {
  const office = await startSubgraph((response) => encoded(response, coding).end(compress(OK)));

  expect(await startTransport(office.url).ask()).toEqual(ANSWER);
});

test("compression is asked for where the configuration says so", async () => {
  const office = await startSubgraph((response) => response.end(OK));

  await startTransport(office.url, { fetchCompression: true }).ask();

  expect(office.requests[0]?.headers["accept-encoding"]).toBe("gzip, br");
});

test("an answer of exactly as many bytes as allowed is one; with a byte more it is TOO_LARGE", async () => {
  const office = await startSubgraph((response) => {
    response.write(OK.slice(0, 3));
    setTimeout(() => response.end(OK.slice(3)), 10);
  });

  expect(await startTransport(office.url, { fetchMostBytes: OK.length }).ask()).toEqual(ANSWER);
  expect(await startTransport(office.url, { fetchMostBytes: OK.length - 1 }).ask()).toBe("TOO_LARGE");
});

test("50 MB are not taken: the connection closes soon after the limit", async () => {
  let poured = { taken: 0, closed: false };
  const office = await startSubgraph((response) => {
    poured = pour(response, Buffer.alloc(MEBIBYTE, 32), 50);
  });

  expect(await startTransport(office.url).ask()).toBe("TOO_LARGE");
  await until(() => poured.closed);
  // One is the limit; the others are what the buffers of both sides hold.
  expect(poured.taken).toBeLessThan(25);
});

test("what announces itself as too large is not taken at all", async () => {
  let closed = false;
  const office = await startSubgraph((response) => {
    response.on("close", () => {
      closed = true;
    });
    response.writeHead(200, { "content-length": 50 * MEBIBYTE }).write("{");
  });

  expect(await startTransport(office.url).ask()).toBe("TOO_LARGE");
  await until(() => closed);
});

test("a gzip bomb is TOO_LARGE at its decoded bytes", async () => {
  const bomb = gzipSync(Buffer.alloc(64 * MEBIBYTE));
  expect(bomb.length).toBeLessThan(MEBIBYTE);
  const before = process.memoryUsage().arrayBuffers;
  const office = await startSubgraph((response) => encoded(response, "gzip").end(bomb));

  expect(await startTransport(office.url).ask()).toBe("TOO_LARGE");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * MEBIBYTE);
});

test("endless gzip that decodes to nothing is TOO_LARGE at its encoded bytes", async () => {
  let poured = { taken: 0, closed: false };
  const empty = gzipSync("");
  const chunk = Buffer.concat(Array.from({ length: Math.ceil(MEBIBYTE / empty.length) }, () => empty));
  const office = await startSubgraph((response) => {
    poured = pour(encoded(response, "gzip"), chunk, 50);
  });

  expect(await startTransport(office.url).ask()).toBe("TOO_LARGE");
  await until(() => poured.closed);
});

test.each([
  ["what is no gzip", Buffer.from(OK)],
  ["half a gzip", gzipSync(OK).subarray(0, 20)],
])("%s is an INVALID_ANSWER", async (_kind, bytes) => {
  const office = await startSubgraph((response) => encoded(response, "gzip").end(bytes));

  expect(await startTransport(office.url).ask()).toBe("INVALID_ANSWER");
});
