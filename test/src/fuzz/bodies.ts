import { RELEASE, TERRITORY } from "./asks.js";
import { type Random, repeat } from "./random.js";
import { VARIABLES } from "./variables.js";

/** Bytes where a GraphQL request in JSON is expected; each function is one way to hurt a server. */
export const BODIES: readonly ((random: Random) => string | Buffer)[] = [
  brokenJson,
  wrongTypes,
  batch,
  noObject,
  poisonedKeys,
  repeatedKeys,
  operationNames,
  extensions,
  ...VARIABLES,
];

function anything(random: Random): unknown {
  return random.pick<unknown>([
    null,
    0,
    -1,
    1.5,
    true,
    false,
    "",
    random.marked(),
    [],
    {},
    [random.marked()],
    { a: random.marked() },
    { kind: "Document" },
    [[[]]],
    { toString: 1 },
    { length: 1e9 },
    { toJSON: "x" },
  ]);
}

function brokenJson(random: Random): Buffer {
  const whole = Buffer.from(JSON.stringify({ query: TERRITORY, variables: { ags: random.marked() } }));
  const place = random.int(0, whole.length - 1);
  const change = random.pick([
    () => whole.subarray(0, place),
    () => Buffer.concat([whole.subarray(0, place), random.bytes(random.size(64)), whole.subarray(place)]),
    () => Buffer.concat([whole, whole]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]),
    () => Buffer.from(whole.toString("utf8"), "utf16le"),
    () => random.bytes(random.size(2000)),
    () => Buffer.alloc(random.size(2000)),
    () => Buffer.from(`${whole.toString("utf8").slice(0, -1)},}`),
    () => Buffer.from(whole.toString("utf8").replaceAll('"', "'")),
  ]);

  return change();
}

function wrongTypes(random: Random): string {
  const body: Record<string, unknown> = { query: random.pick([TERRITORY, "{__typename}"]) };
  for (const field of ["query", "variables", "operationName", "extensions", "id", "documentId", random.marked()]) {
    if (random.chance(0.4)) body[field] = anything(random);
  }

  return JSON.stringify(body);
}

function batch(random: Random): string {
  const one = random.pick<unknown>([{ query: "{__typename}" }, {}, null, [], random.marked()]);

  return JSON.stringify(Array(random.size(2000) - 1).fill(one));
}

function noObject(random: Random): string {
  return random.pick([
    "null",
    "1",
    '"x"',
    "true",
    "[]",
    "{}",
    "[[]]",
    "-",
    "NaN",
    "undefined",
    "[".repeat(random.size(200_000)),
    `${'{"a":'.repeat(random.size(50_000))}1`,
  ]);
}

function poisonedKeys(random: Random): string {
  const poison = random.pick([
    '"__proto__":{"query":"{x}","isAdmin":true}',
    '"constructor":{"prototype":{"a":1}}',
    '"\\u005f_proto__":{"a":1}',
    '"toString":1',
    '"hasOwnProperty":null',
    '"then":{"a":1}',
    '"valueOf":[]',
  ]);

  return random.pick([
    `{"query":"{__typename}",${poison}}`,
    `{"query":"${RELEASE}","variables":{"input":{${poison}}}}`,
    `{"query":"${TERRITORY}","variables":{${poison}}}`,
    `{"query":"{__typename}","extensions":{${poison}}}`,
    `{${poison}}`,
  ]);
}

function repeatedKeys(random: Random): string {
  return `{${repeat(random.size(2000), () => `"query":"{__typename}",`)}"query":${random.pick(['"{__typename}"', "1", "null", '"{x}"'])},"variables":{},"variables":${random.pick(["1", "null", "{}"])}}`;
}

function operationNames(random: Random): string {
  const operationName = random.pick<unknown>([
    "A",
    "",
    "__proto__",
    "constructor",
    random.marked(),
    random.marked().repeat(2000),
    "\u0000",
    1,
    null,
    {},
    "a b",
    "\ud800",
  ]);

  return JSON.stringify({
    query: random.pick([
      "query A{__typename} query B{__typename}",
      "{__typename}",
      "query __proto__{__typename}",
      "fragment F on Query{__typename}",
      "query A{__typename} query A{__typename}",
      `query A{__typename} mutation B{revokePath(pathId:"${random.marked()}")}`,
    ]),
    operationName,
  });
}

function extensions(random: Random): string {
  const hash = random.pick<unknown>(["0".repeat(64), random.marked(), "", 1, null, [], "__proto__", "x".repeat(5000)]);

  return JSON.stringify({
    ...(random.chance(0.5) && { query: "{__typename}" }),
    extensions: {
      persistedQuery: random.pick<unknown>([
        { version: 1, sha256Hash: hash },
        { version: random.int(-1, 99), sha256Hash: hash },
        hash,
        { sha256Hash: hash },
      ]),
      [random.marked()]: anything(random),
    },
  });
}
