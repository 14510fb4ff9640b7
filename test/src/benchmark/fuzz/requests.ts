import { BODIES, documentBody } from "./bodies.js";
import { DOCUMENTS } from "./documents.js";
import { Random } from "./random.js";
import { RAW } from "./raw.js";

/** A request that an HTTP client sends as it should be sent, whatever stands in it. */
export interface HttpRequest {
  readonly kind: "http";
  readonly family: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Bytes that are written to a socket, which is given up after a while. */
export interface RawRequest {
  readonly kind: "raw";
  readonly family: string;
  readonly chunks: readonly (string | Buffer)[];
  /** How long the answer is waited for; a slow caller writes its chunks over this time. */
  readonly milliseconds: number;
}

const VALID = [
  "{__typename}",
  "{stateBodies{id name}}",
  '{territory(ags:"05711"){name district{name}}}',
  "{fundingByPillar(years:[2022]){year pillars{pillar amountCents}}}",
  '{releasedPath(token:"x"){pathId status route{segments{code}}}}',
];
const JSON_TYPE = { "content-type": "application/json" };

/** The request of this number; the same for the same seed. `developer` is the authorization of one who may introspect. */
export function hostileRequest(seed: number, index: number, developer: string): HttpRequest | RawRequest {
  const random = new Random(seed * 1_000_003 + index);
  const families: readonly [number, () => HttpRequest | RawRequest][] = [
    [40, () => post("document", documentBody(random), random.chance(0.2) ? { authorization: developer } : {})],
    [30, () => ofBody(random)],
    [8, () => withHeaders(random)],
    [6, () => withAddress(random)],
    [8, () => ofQueryString(random)],
    [4, () => post("valid", JSON.stringify({ query: random.pick(VALID) }))],
    [4, () => ofRaw(random)],
  ];
  let place = random.next() * families.reduce((total, [weight]) => total + weight, 0);
  for (const [weight, make] of families) {
    place -= weight;
    if (place < 0) return make();
  }

  return post("valid", JSON.stringify({ query: "{__typename}" }));
}

function post(family: string, body: string | Buffer, headers: HttpRequest["headers"] = {}): HttpRequest {
  return { kind: "http", family, method: "POST", path: "/graphql", headers: { ...JSON_TYPE, ...headers }, body };
}

function ofBody(random: Random): HttpRequest {
  const make = random.pick(BODIES);

  return post(make.name, make(random));
}

function ofRaw(random: Random): RawRequest {
  const make = random.pick(RAW);

  return { kind: "raw", family: make.name, ...make(random) };
}

function withHeaders(random: Random): HttpRequest {
  const long = (most: number) => "x".repeat(random.size(most));
  const headers = random.pick<() => HttpRequest["headers"]>([
    () => ({ "x-long": long(20_000) }),
    () => Object.fromEntries(Array.from({ length: random.size(3000) }, (_, index) => [`x-${index}`, "1"])),
    () => ({
      accept: random.pick([
        "",
        "text/html",
        "*/*;q=0",
        "application/xml",
        "application/json;q=x",
        `${"a/b,".repeat(random.size(1000))}`,
        "application/graphql-response+json",
        "multipart/mixed",
        random.marked(),
      ]),
    }),
    () => ({
      "content-type": random.pick([
        "",
        "text/plain",
        "application/json; charset=utf-16",
        "application/json; charset=x",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        random.marked(),
        "application/json,application/json",
        "a/b;".repeat(random.size(500)),
      ]),
    }),
    () => ({
      authorization: random.pick([
        "Bearer",
        "Bearer ",
        "Bearer a.b.c",
        "Basic YTpi",
        `Bearer ${random.marked()}`,
        `Bearer ${random.marked()}.${random.marked()}.`,
        `Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from("{}").toString("base64url")}.`,
        `Bearer ${"a".repeat(random.size(8000))}.b.c`,
        "bearer \t x",
      ]),
    }),
    () => ({
      "hub-purpose": random.pick([
        "",
        random.marked(),
        "CASE_WORK",
        "__proto__",
        "constructor",
        "CASE_WORK,CASE_WORK",
        long(5000),
      ]),
    }),
    () => ({ "hub-case-reference": random.pick(["", random.marked(), long(5000), "é"]) }),
    () => ({ "content-encoding": random.pick(["gzip", "br", "identity", "deflate", "zstd", random.marked()]) }),
    () => ({
      "accept-encoding": random.pick([
        "gzip",
        "br",
        "*",
        "identity;q=0",
        "gzip;q=x",
        `${"gzip,".repeat(random.size(2000))}`,
        random.marked(),
      ]),
    }),
    () => ({
      "x-forwarded-for": random.pick([
        random.marked(),
        "127.0.0.1",
        "::1,::1",
        `${"1.1.1.1,".repeat(random.size(1000))}`,
      ]),
      host: random.pick(["x", "", "localhost:1", random.marked()]),
    }),
    () => ({ expect: random.pick(["100-continue", random.marked()]) }),
    () => ({ connection: random.pick(["close", "upgrade", "x"]), upgrade: random.pick(["websocket", "h2c", "x"]) }),
    () => ({ cookie: `a=${long(8000)}`, "x-apollo-operation-name": random.marked(), "hub-envelope": random.marked() }),
  ])();
  const body = JSON.stringify({ query: random.pick([...VALID, "{x}"]) });

  return post("headers", body, headers);
}

function withAddress(random: Random): HttpRequest {
  const method = random.pick([
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "HEAD",
    "OPTIONS",
    "PROPFIND",
    "MKCOL",
    "SEARCH",
    "PURGE",
  ]);
  const path = random.pick([
    "/graphql",
    "/graphql/",
    "//graphql",
    "/graphql%00",
    "/%",
    "/%ff",
    "/../graphql",
    "/GRAPHQL",
    "/live",
    "/ready",
    "/",
    "/__proto__",
    `/${random.marked()}`,
    `/${"a/".repeat(random.size(3000))}`,
    "/graphql;x=1",
    "/graphql?",
    "*",
    "/graphql#x",
    "/.well-known/x",
  ]);

  return { ...post("address", JSON.stringify({ query: "{__typename}" })), method, path };
}

function ofQueryString(random: Random): HttpRequest {
  const query = random.pick(DOCUMENTS)(random).slice(0, random.size(10_000)).toWellFormed();
  const path = random.pick([
    `?query=${encodeURIComponent(query)}`,
    "?query={__typename}&query={__typename}",
    "?query=%7B__typename%7D&variables=%7B",
    `?query=%7B__typename%7D&variables=${encodeURIComponent(random.pick(["[]", "1", '"x"', "null", '{"__proto__":{}}', `{"a":"${random.marked()}"}`]))}`,
    `?query=%7B__typename%7D&extensions=${encodeURIComponent(random.pick(["[]", "1", "{", '{"persistedQuery":1}', '{"persistedQuery":{"version":1,"sha256Hash":"x"}}']))}`,
    `?query=mutation%7BrevokePath(pathId:"${random.marked()}")%7D`,
    `?${"a=1&".repeat(random.size(3000))}`,
    "?query=%",
    "?query=%ff%fe",
    "?query[]=x",
    "?query[__proto__]=x",
    "?__proto__=x&constructor=y",
    `?${random.marked()}`,
    "?",
    `?query=%7B__typename%7D&operationName=${random.marked()}`,
  ]);
  const preflight = random.chance(0.8) ? { "apollo-require-preflight": "1" } : {};

  return {
    kind: "http",
    family: "query string",
    method: "GET",
    path: `/graphql${path.replaceAll(/[^\x21-\x7e]/g, "")}`,
    headers: preflight,
    body: "",
  };
}
