import { DOCUMENTS } from "./documents.js";
import { type Random, repeat } from "./random.js";

/** Bytes where a GraphQL request in JSON is expected; each function is one way to hurt a server. */
export const BODIES: readonly ((random: Random) => string | Buffer)[] = [
  brokenJson,
  wrongTypes,
  batch,
  noObject,
  hugeString,
  invalidUtf8,
  poisonedKeys,
  repeatedKeys,
  deepVariables,
  longVariables,
  numericExtremes,
  operationNames,
  extensions,
];

/** A hostile document in a request that is otherwise in order. */
export function documentBody(random: Random): string {
  return JSON.stringify({
    query: random.pick(DOCUMENTS)(random),
    variables: { t: random.marked(), c: random.chance(0.5), input: { clientPseudonym: random.marked() } },
  });
}

const TERRITORY = "query($ags:Ags!){territory(ags:$ags){name}}";
const YEARS = "query($years:[Int!]!){fundingByPillar(years:$years){year}}";
const RELEASE = "mutation($input:ReleasePathInput!){releasePath(input:$input){token}}";

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

function hugeString(random: Random): string {
  const huge = random.marked().repeat(random.size(100_000));
  const name = "x".repeat(random.size(1_000_000));

  return JSON.stringify(
    random.pick([
      { query: TERRITORY, variables: { ags: huge } },
      { query: name },
      { query: `{${name}}` },
      { query: `{__typename}#${huge}` },
      { query: "{__typename}", operationName: huge },
      { query: `{body(id:"${huge}"){id}}` },
      { query: "{__typename}", extensions: { [huge]: 1 } },
    ]),
  );
}

function invalidUtf8(random: Random): Buffer {
  const bytes = random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe2, 0x82], [0]]);
  const [head = "", tail = ""] = JSON.stringify({ query: TERRITORY, variables: { ags: "|" } }).split("|");

  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(tail)]);
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

function deepVariables(random: Random): string {
  const depth = random.size(100_000);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"a":', "}"],
    ['{"clientPseudonym":', "}"],
  ] as const);
  const deep = `${open.repeat(depth)}1${close.repeat(depth)}`;

  return `{"query":"${random.pick([RELEASE, TERRITORY, YEARS])}","variables":{"input":${deep},"ags":${deep},"years":${deep}}}`;
}

function longVariables(random: Random): string {
  const element = random.pick<unknown>([2022, random.marked(), null, 1.5, 3e9, [], {}]);
  const years = Array(random.size(60_000)).fill(element);

  return JSON.stringify(
    random.pick<unknown>([
      { query: YEARS, variables: { years } },
      { query: TERRITORY, variables: { ags: years } },
      { query: "{__typename}", variables: Object.fromEntries(years.map((value, index) => [`v${index}`, value])) },
    ]),
  );
}

function numericExtremes(random: Random): string {
  const number = random.pick([
    "1e999",
    "-1e999",
    "1e-999",
    "9007199254740993",
    "2147483648",
    "-2147483649",
    "9".repeat(1000),
    "-0",
    "1.0",
    "1E400",
    "0.1e1",
    "01",
    "+1",
    ".5",
    "0x1F",
    "1e+",
    "Infinity",
  ]);

  return `{"query":"${YEARS}","variables":{"years":[${number}]}}`;
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
