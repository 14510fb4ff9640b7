import { type Random, repeat } from "./random.js";

/** Documents with something wrong in their words and values; each function is one way to hurt a server. */
export const LITERALS: readonly ((random: Random) => string)[] = [
  deepList,
  deepObject,
  wrongLiterals,
  numbers,
  strangeCharacters,
  manyVariables,
  hostileMutation,
  otherOperations,
];

function deepList(random: Random): string {
  const depth = random.size(1900);

  return `{fundingByPillar(years:${"[".repeat(depth)}${random.chance(0.5) ? 2022 : ""}${"]".repeat(depth)}){year}}`;
}

function deepObject(random: Random): string {
  const depth = random.size(900);

  return `mutation{releasePath(input:${"{clientPseudonym:".repeat(depth)}"${random.marked()}"${"}".repeat(depth)}){token}}`;
}

function wrongLiterals(random: Random): string {
  const value = random.pick([
    `"${random.marked()}"`,
    `{a:"${random.marked()}"}`,
    `["${random.marked()}"]`,
    "null",
    "ENUM",
    "1.5e3",
    `"""${random.marked()}"""`,
    "true",
    "$x",
    "-0",
    "{__proto__:1}",
  ]);
  const call = random.pick([
    "territory(ags:V){name}",
    "fundingByPillar(years:V){year}",
    "actors(first:V){totalCount}",
    "personsPerPost(ags:V,quarter:V){ags}",
    "municipalities(ags5:V,on:V){name}",
    "body(id:V){id}",
    "releasedPath(token:V){pathId}",
    "releasedPath(token:V,x:V){pathId}",
  ]);

  return `{${call.replaceAll("V", value)}}`;
}

function numbers(random: Random): string {
  const value = random.pick([
    "2147483648",
    "-2147483649",
    "9".repeat(400),
    "1e999",
    "-1e-999",
    "0.1",
    "00",
    "0x10",
    "1_000",
    "9007199254740993",
    "-0",
    "1".repeat(50_000),
    "Infinity",
    "NaN",
  ]);

  return random.pick([`{fundingByPillar(years:[${value}]){year}}`, `{actors(first:${value}){totalCount}}`]);
}

function strangeCharacters(random: Random): string {
  const strange = random.pick([
    "\u0000",
    "\ud800",
    "\udfff\ud800",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\\u{110000}",
    "\\ud800",
    "\\u0000",
    "\\x41",
    "\b",
    "𝒳",
    "\u0085",
    "'; drop table person; --",
    "%{jndi:ldap:x}",
    "<script>",
    "../../../etc/passwd",
    "%s%n",
  ]);

  return random.pick([
    `{territory(ags:"${strange}"){name}}`,
    `{${strange}}`,
    `query ${strange} {__typename}`,
    `{body(id:"${random.marked()}${strange}"){id}}`,
  ]);
}

function manyVariables(random: Random): string {
  const count = random.size(600);
  const type = random.pick([
    "Int",
    "[[[[Int]]]]",
    "Ags!",
    "ReleasePathInput",
    "Territory",
    "Unknown!",
    `String="${random.marked()}"`,
    "Int=$v0",
  ]);

  return `query(${repeat(count, (index) => `$v${index % (random.chance(0.1) ? 5 : count)}:${type}`)}){__typename}`;
}

function hostileMutation(random: Random): string {
  const input = random.pick([
    `{clientPseudonym:"${random.marked()}",steeringGroup:"LG-05711"}`,
    `{clientPseudonym:"x",clientPseudonym:"y"}`,
    `{__proto__:{a:1},steeringGroup:"x"}`,
    "$input",
    "{}",
    "null",
  ]);
  const field = random.pick([`releasePath(input:${input}){token}`, `revokePath(pathId:"${random.marked()}")`]);

  return `mutation{${repeat(random.size(80), (index) => `m${index}:${field}`)}}`;
}

function otherOperations(random: Random): string {
  return random.pick([
    "subscription{__typename}",
    "subscription{x}",
    "type A{b:C}",
    "schema{query:Q}",
    "extend type Query{x:Int}",
    "",
    " ",
    "#",
    "{",
    "query",
    "{}",
    "{ }",
    "query Q",
    "fragment F on Query{__typename}",
    "{_service{sdl}}",
    `{_entities(representations:[{__typename:"Territory"}]){__typename}}`,
  ]);
}
