import { type Random, repeat } from "./random.js";

/** Texts where a GraphQL document is expected; each function is one way to hurt a server. */
export const DOCUMENTS: readonly ((random: Random) => string)[] = [
  deepSelection,
  manyAliases,
  fragmentCycle,
  fragmentFan,
  fragmentCrowd,
  manyTokens,
  manyDirectives,
  unknownDirectives,
  deepList,
  deepObject,
  wrongLiterals,
  numbers,
  introspection,
  randomTokens,
  strangeCharacters,
  manyOperations,
  manyVariables,
  hostileMutation,
  otherOperations,
  plannerWork,
  sameField,
];

function deepSelection(random: Random): string {
  const depth = random.size(1200);
  const field = random.pick(["district{", "... on Territory{", "district{name ", `d${random.int(0, 9)}:district{`]);

  return `{territory(ags:"05711"){${field.repeat(depth)}name${"}".repeat(depth)}}}`;
}

function manyAliases(random: Random): string {
  const field = random.pick([
    () => "__typename",
    () => `territory(ags:"${random.marked()}"){name}`,
    () => `releasedPath(token:"${random.marked()}"){pathId status}`,
    () => "stateBodies{id name}",
  ]);

  return `{${repeat(random.size(10_000), (index) => `a${index}:${field()}`)}}`;
}

function fragmentCycle(random: Random): string {
  const length = random.size(300);
  const cycle = repeat(length, (index) => `fragment F${index} on Query{...F${(index + 1) % length}}`);

  return `{...F0} ${cycle}`;
}

function fragmentFan(random: Random): string {
  const levels = random.size(120);
  const spread = random.pick(["...F", "district{...F"]);
  const close = spread.includes("{") ? "}" : "";
  const fan = repeat(levels, (index) => {
    const next = `${spread}${index + 1}${close}`;

    return `fragment F${index} on Territory{name a:${next.startsWith("...") ? `district{${next}}` : next} b:district{...F${index + 1}}}`;
  });

  return `{territory(ags:"05711"){...F0}} ${fan} fragment F${levels} on Territory{name}`;
}

function fragmentCrowd(random: Random): string {
  const count = random.size(40);
  const all = repeat(count, (index) => `...F${index}`);

  return `{${all}} ${repeat(count, (index) => `fragment F${index} on ${random.pick(["Query", "Nothing", "Int", "Territory"])}{${index % 3 === 0 ? all : "__typename"} ...Unknown}`)}`;
}

function manyTokens(random: Random): string {
  return `{${random.pick(["__typename ", "stateBodies{id}", "[", "!", "...", '"x" ', "$a "]).repeat(random.int(1500, 12_000))}}`;
}

function manyDirectives(random: Random): string {
  const directive = random.pick(["@include(if:true)", "@skip(if:false)", "@include(if:$c)", "@skip(if:1)", "@skip"]);
  const fields = repeat(random.size(600), () => `... ${directive}{stateBodies{id}}`);

  return `query($c:Boolean!){${fields}}`;
}

function unknownDirectives(random: Random): string {
  return `query ${"@x ".repeat(random.size(2000))}{__typename ${"@defer @stream @data @tag @inaccessible ".repeat(random.size(300))}}`;
}

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

function introspection(random: Random): string {
  const depth = random.size(200);
  const step = random.pick(["ofType{", "fields{type{", "fields{args{type{", "possibleTypes{fields{type{"]);
  const close = "}".repeat(step.split("{").length - 1);

  return `{${random.pick([`__type(name:"${random.pick(["Query", "__proto__", random.marked()])}")`, "__schema{queryType"])}{${step.repeat(depth)}name${close.repeat(depth)}}}`;
}

const WORDS = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "=",
  "@",
  "$",
  "!",
  "|",
  "&",
  "...",
  "query",
  "mutation",
  "subscription",
  "fragment",
  "on",
  "type",
  "schema",
  "extend",
  "input",
  "territory",
  "ags",
  '"',
  '"""',
  "#",
  ",",
  "name",
  "true",
  "null",
  "1",
  "1.",
  "-",
  "\\",
  "\u0000",
  "\ufeff",
  "é",
  "__typename",
];

function randomTokens(random: Random): string {
  return repeat(random.size(400), () => random.pick(WORDS));
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

function manyOperations(random: Random): string {
  return repeat(random.size(300), (index) => `query ${random.chance(0.1) ? "" : `Q${index % 50}`}{__typename}`);
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

function plannerWork(random: Random): string {
  const count = random.size(400);
  const fields = random.pick([
    "a#:status",
    "a#:route{gaps{months}}",
    "a#:status b#:route{segments{code}} c#:territory{name}",
  ]);

  return `query($t:ID!){releasedPath(token:$t){${repeat(count, (index) => fields.replaceAll("#", String(index)))}}}`;
}

function sameField(random: Random): string {
  const field = random.pick([
    "stateBodies{id name}",
    "__typename",
    `territory(ags:"05711"){name}`,
    `x:body(id:"${random.marked()}"){id}`,
  ]);

  return `{${`${field} `.repeat(random.size(900))}}`;
}
