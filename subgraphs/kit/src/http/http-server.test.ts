import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { close, createHttpServer, listen } from "./http-server.js";
import { SECURITY_HEADERS } from "./security-headers.js";

const http = createHttpServer();
let port: number;

beforeAll(async () => {
  port = await listen(http, { host: "127.0.0.1", port: 0 });
});

afterAll(() => close(http));

/** Everything that is answered to these bytes until the connection is closed. */
function send(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let answer = "";
    socket.on("data", (chunk) => (answer += String(chunk)));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}

const REQUEST = "GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\n";

const POST = "POST /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n";

test.each([
  ["bytes that are no HTTP", "garbage\r\n\r\n", 400, "BAD_REQUEST"],
  ["headers that are too long", `${REQUEST}x: ${"a".repeat(20_000)}\r\n\r\n`, 431, "BAD_REQUEST"],
  ["thousands of headers", `${REQUEST}${"x: 1\r\n".repeat(40_000)}\r\n`, 431, "BAD_REQUEST"],
  ["an address that cannot be read", `${REQUEST.replace("/nowhere", "/%")}\r\n`, 400, "BAD_REQUEST"],
  ["an address where there is nothing", `${REQUEST}\r\n`, 404, "NOT_FOUND"],
  ["a body that is not JSON", `${POST}content-length: 1\r\n\r\n{`, 400, "BAD_REQUEST"],
  ["a body that names a prototype", `${POST}content-length: 24\r\n\r\n{"query":"","__proto__":1`, 400, "BAD_REQUEST"],
  ["a compressed body", `${POST}content-encoding: gzip\r\ncontent-length: 1\r\n\r\n\u001f`, 400, "BAD_REQUEST"],
  ["two lengths", `${POST}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`, 400, "BAD_REQUEST"],
  [
    "a length and chunks",
    `${POST}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    "BAD_REQUEST",
  ],
  ["an expectation that nobody knows", `${REQUEST}expect: wonders\r\n\r\n`, 404, "NOT_FOUND"],
])("%s: answered in GraphQL's shape before the connection is closed", async (_what, bytes, status, code) => {
  const [head = "", body = ""] = (await send(bytes)).split("\r\n\r\n");

  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain("connection: close");
  for (const [name, value] of SECURITY_HEADERS) expect(head.split("\r\n")).toContain(`${name}: ${value}`);
  expect(JSON.parse(body)).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/), extensions: { code } }] });
});

test("a connection over which nothing comes does not keep the server from stopping", async () => {
  const other = createHttpServer();
  const socket = connect(await listen(other, { host: "127.0.0.1", port: 0 }), "127.0.0.1");
  await once(socket, "connect");
  const closed = once(
    socket.on("error", () => {}),
    "close",
  );

  await close(other);
  await closed;
});
