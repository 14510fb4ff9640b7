import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { type Answer, type Fault, sendJson } from "../../registry/fake-subgraph.js";

const MEBIBYTE = 1024 * 1024;
const LARGE_BYTES = 50 * MEBIBYTE;
const CHUNK = Buffer.alloc(64 * 1024, "a");
const BOMB = gzipSync(Buffer.alloc(LARGE_BYTES, " "), { level: 9 });

/** One fault of a subgraph, and the error that clients see. */
export interface FaultCase {
  readonly name: string;
  readonly fault: Fault;
  /** The reason in `extensions.hub.sources`; CIRCUIT_OPEN may follow it. */
  readonly reason: string;
}

/** Answers too late for a gateway that waits `patience` milliseconds. */
export const faultCases = (patience: number): readonly FaultCase[] => [
  {
    name: "slow",
    reason: "TIMEOUT",
    async fault(response, answer) {
      await pause(patience * 1.5);
      sendJson(response, await answer());
    },
  },
  { name: "hung before its headers", reason: "TIMEOUT", fault() {} },
  {
    name: "hung in the middle of its body",
    reason: "TIMEOUT",
    fault: (response) => response.writeHead(200, JSON_TYPE).write('{"data":{'),
  },
  {
    name: "resetting connections",
    reason: "UNREACHABLE",
    fault: (response) => response.socket?.resetAndDestroy(),
  },
  { name: "closing in the middle of its body", reason: "UNREACHABLE", fault: closeEarly },
  { name: "answering garbage", reason: "INVALID_ANSWER", fault: (response) => send(response, 200, randomBytes()) },
  { name: "answering HTML", reason: "INVALID_ANSWER", fault: (response) => send(response, 200, "<html>Hello</html>") },
  { name: "answering 500", reason: "REFUSED", fault: (response) => send(response, 500, '{"data":{}}') },
  { name: "answering 503", reason: "REFUSED", fault: (response) => send(response, 503, "later") },
  {
    name: "answering truncated JSON",
    reason: "INVALID_ANSWER",
    fault: async (response, answer) => send(response, 200, JSON.stringify(await answer()).slice(0, -9)),
  },
  {
    name: "promising fewer bytes than it sends",
    reason: "INVALID_ANSWER",
    async fault(response, answer) {
      const text = JSON.stringify(await answer());
      response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: ${text.length - 9}\r\n\r\n${text}`);
    },
  },
  {
    name: "answering 50 MB",
    reason: "TOO_LARGE",
    fault: (response) =>
      Readable.from(manyChunks())
        .on("error", () => {})
        .pipe(response.writeHead(200, JSON_TYPE)),
  },
  {
    name: "answering a gzip bomb",
    reason: "TOO_LARGE",
    fault: (response) => response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" }).end(BOMB),
  },
];

/** Ways of being broken that concern `_entities` only: the root fields of the same subgraph stay sound. */
export const ENTITY_FAULTS: readonly Omit<FaultCase, "reason">[] = [
  { name: "too few", fault: changed((entities) => entities.slice(1)) },
  { name: "too many", fault: changed((entities) => [...entities, null]) },
  { name: "texts for objects", fault: changed((entities) => entities.map(() => "text")) },
  { name: "lists for objects", fault: changed((entities) => entities.map((entity) => [entity])) },
  { name: "an object for the list", fault: changed((entities) => ({ ...entities })) },
  { name: "null for the list", fault: changed(() => null) },
];

/** Entities whose numbers are none. */
export const WRONG_TYPES = changed((entities) => entities.map((entity) => ({ ...Object(entity), rooms: { much: 1 } })));

const JSON_TYPE = { "content-type": "application/json" };

function send(response: ServerResponse, status: number, body: string | Buffer): void {
  response.writeHead(status, JSON_TYPE).end(body);
}

async function closeEarly(response: ServerResponse, answer: () => Promise<Answer>): Promise<void> {
  const text = JSON.stringify(await answer());
  response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n${text}`);
}

function randomBytes(): Buffer {
  return Buffer.from(Array.from({ length: 500 }, () => Math.floor(Math.random() * 256)));
}

function* manyChunks(): Generator<Buffer> {
  for (let sent = 0; sent < LARGE_BYTES; sent += CHUNK.length) yield CHUNK;
}

function changed(change: (entities: readonly unknown[]) => unknown): Fault {
  return async (response, answer) => {
    const { data, errors } = await answer();
    const entities = data?._entities;
    const altered = Array.isArray(entities) ? { ...data, _entities: change(entities) } : data;
    sendJson(response, { ...(altered && { data: altered }), ...(errors && { errors }) });
  };
}
