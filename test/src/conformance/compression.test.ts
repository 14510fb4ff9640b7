import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";
import { type LoneIssuer, startLoneIssuer } from "../harness/lone-issuer.js";

const LARGE = "{ __schema { types { name description fields { name description } } } }";
/** Above the size up to which compressing is not worth a thread, and below it. */
const SMALLER = `{ __type(name: "Territory") { name description fields { name description } } }`;

let issuer: LoneIssuer;
let gateway: LoneGateway;
let authorization: string;

beforeAll(async () => {
  issuer = await startLoneIssuer();
  gateway = await startLoneGateway({ OIDC_ISSUER: issuer.url });
  authorization = `Bearer ${await issuer.token("compression", "AGENCY_DEVELOPER")}`;
});

afterAll(async () => {
  await gateway.stop();
  issuer.stop();
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const plainBytes = (text: string) => Buffer.from(text);

/** As it comes over the wire: fetch would unpack it. */
async function ask(query: string, headers: Record<string, string> = {}, pack = plainBytes): Promise<Answer> {
  const asking = request(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization, ...headers },
  });
  asking.end(pack(JSON.stringify({ query })));
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    asking.once("response", resolve).once("error", reject),
  );
  const { statusCode: status, headers: answered } = response;

  return { status, headers: answered, bytes: Buffer.concat(await response.toArray()) };
}

const dataOf = (bytes: Buffer) => JSON.parse(bytes.toString("utf8")).data;

test.each([
  ["gzip", gunzipSync, LARGE],
  ["gzip", gunzipSync, SMALLER],
  ["br", brotliDecompressSync, LARGE],
  ["br", brotliDecompressSync, SMALLER],
] as const)("a client that accepts %s gets it, and the same data", async (encoding, unpack, query) => {
  const plain = await ask(query);
  const packed = await ask(query, { "accept-encoding": encoding });

  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(packed.headers).toMatchObject({ "content-encoding": encoding, vary: "accept-encoding" });
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length * 0.6);
  expect(dataOf(unpack(packed.bytes))).toEqual(dataOf(plain.bytes));
});

test("an answer of one packet stays as it is", async () => {
  const { headers, bytes } = await ask("{ __typename }", { "accept-encoding": "br, gzip" });

  expect(headers["content-encoding"]).toBeUndefined();
  expect(dataOf(bytes)).toEqual({ __typename: "Query" });
});

test("a packed request is not unpacked", async () => {
  const { status, bytes } = await ask("{ __typename }", { "content-encoding": "gzip" }, (text) => gzipSync(text));

  expect(status).toBe(400);
  expect(JSON.parse(bytes.toString("utf8")).errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
});
