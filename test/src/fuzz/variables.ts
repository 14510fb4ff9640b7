import { RELEASE, TERRITORY, YEARS } from "./asks.js";
import type { Random } from "./random.js";

/** Requests with something wrong in the variables. */
export const VARIABLES: readonly ((random: Random) => string | Buffer)[] = [
  hugeString,
  invalidUtf8,
  deepVariables,
  longVariables,
  numericExtremes,
];

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
