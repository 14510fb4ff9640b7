import type { Random } from "./random.js";
import type { RawRequest } from "./wire-request.js";

type Bytes = Pick<RawRequest, "chunks" | "milliseconds">;

const BODY = JSON.stringify({ query: "{__typename}" });
const HOST = "host: x\r\ncontent-type: application/json\r\n";
const VALID = `POST /graphql HTTP/1.1\r\n${HOST}content-length: ${BODY.length}\r\n\r\n${BODY}`;
const WAIT = 300;

const at = (chunks: RawRequest["chunks"], milliseconds = WAIT): Bytes => ({ chunks, milliseconds });

/** Bytes that no HTTP client would send; each function is one way to hurt a server. */
export const RAW: readonly ((random: Random) => Bytes)[] = [
  function garbage(random) {
    return at([random.bytes(random.size(5000))]);
  },
  function wrongContentLength(random) {
    const length = random.pick([
      "5",
      "999999",
      "-1",
      "1e3",
      "0x10",
      "99999999999999999999",
      "",
      "1, 2",
      "+15",
      "15\r\ncontent-length: 16",
    ]);

    return at([`POST /graphql HTTP/1.1\r\n${HOST}content-length: ${length}\r\n\r\n${BODY}`]);
  },
  function noContentLength() {
    return at([`POST /graphql HTTP/1.1\r\n${HOST}\r\n${BODY}`]);
  },
  function chunkedJunk(random) {
    const junk = random.pick([
      "zz\r\nabc\r\n0\r\n\r\n",
      "5\r\nabc\r\n0\r\n\r\n",
      "ffffffffffffffff\r\n",
      "-1\r\n",
      `1;${"x".repeat(20_000)}\r\na\r\n`,
      `1\r\n{\r\n0\r\n${"x: y\r\n".repeat(2000)}\r\n`,
      `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`,
      "0\r\n\r\n",
      "1\r\n{",
    ]);

    return at([`POST /graphql HTTP/1.1\r\n${HOST}transfer-encoding: chunked\r\n\r\n${junk}`]);
  },
  function smuggling(random) {
    const encoding = random.pick([
      "chunked",
      "xchunked",
      "chunked, identity",
      " chunked",
      "chunked\r\ntransfer-encoding: x",
    ]);

    return at([
      `POST /graphql HTTP/1.1\r\n${HOST}content-length: 5\r\ntransfer-encoding: ${encoding}\r\n\r\n0\r\n\r\nGET /live HTTP/1.1\r\nhost: x\r\n\r\n`,
    ]);
  },
  function pipelined(random) {
    return at([VALID.repeat(random.size(50)), random.bytes(random.size(500)), VALID]);
  },
  function otherProtocol(random) {
    return at([
      random.pick([
        "GET /\r\n\r\n",
        "GET / HTTP/0.9\r\n\r\n",
        "GET /live HTTP/1.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "GET / HTTP/9.9\r\n\r\n",
        "SSH-2.0-x\r\n",
        "EHLO x\r\n",
        "*1\r\n$4\r\nPING\r\n",
      ]),
    ]);
  },
  function brokenHeaders(random) {
    const header = random.pick([
      "no colon",
      "x:\u0000",
      "x: a\r\n b",
      ": x",
      "x y: z",
      `${"x".repeat(20_000)}: y`,
      "x: \x7f",
      "host: a\r\nhost: b",
      "x: y\rz: a",
      "\u00ff: x",
      "x\u0000y: z",
    ]);

    return at([`POST /graphql HTTP/1.1\r\n${HOST}${header}\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`]);
  },
  function noHost() {
    return at([
      `POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`,
    ]);
  },
  function longAddress(random) {
    return at([`GET /${"a".repeat(random.size(40_000))} HTTP/1.1\r\nhost: x\r\n\r\n`]);
  },
  function oddMethod(random) {
    const method = random.pick(["CONNECT", "TRACE", "get", "FOO", "POST\t", "", "M-SEARCH", "QUERY", "X".repeat(5000)]);

    return at([
      `${method} ${random.pick(["/graphql", "x:80", "*", "http://x/graphql", ""])} HTTP/1.1\r\nhost: x\r\n\r\n`,
    ]);
  },
  function upgrade(random) {
    return at([
      `GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: ${random.pick(["websocket", "h2c"])}\r\nsec-websocket-key: x\r\n\r\n`,
    ]);
  },
  function leftEarly(random) {
    return at([VALID.slice(0, random.int(1, VALID.length))], random.pick([0, 1, 20]));
  },
  function leftBeforeTheAnswer(random) {
    const query = JSON.stringify({ query: `{stateBodies{id} releasedPath(token:"${random.marked()}"){status}}` });

    return at([`POST /graphql HTTP/1.1\r\n${HOST}content-length: ${query.length}\r\n\r\n${query}`], random.int(0, 10));
  },
  function slow(random) {
    const text = random.pick([VALID, `GET /live HTTP/1.1\r\nx: ${"a".repeat(200)}`]);

    return at([...text.slice(0, random.int(20, text.length))], random.int(500, 3000));
  },
];
