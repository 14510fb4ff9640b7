import { type Random, repeat } from "./random.js";

/** Documents that ask for too much; each function is one way to hurt a server. */
export const SELECTIONS: readonly ((random: Random) => string)[] = [
  deepSelection,
  listsInLists,
  manyAliases,
  fragmentCycle,
  fragmentFan,
  fragmentCrowd,
  manyDirectives,
  unknownDirectives,
  plannerWork,
  sameField,
  introspection,
  manyOperations,
];

function deepSelection(random: Random): string {
  const depth = random.size(1200);
  const field = random.pick(["district{", "... on Territory{", "district{name ", `d${random.int(0, 9)}:district{`]);

  return `{territory(ags:"05711"){${field.repeat(depth)}name${"}".repeat(depth)}}}`;
}

function listsInLists(random: Random): string {
  const depth = random.size(12);

  return `{territories{${"bodies{territory{".repeat(depth)}name${"}}".repeat(depth)}}}`;
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

function manyDirectives(random: Random): string {
  const directive = random.pick(["@include(if:true)", "@skip(if:false)", "@include(if:$c)", "@skip(if:1)", "@skip"]);
  const fields = repeat(random.size(600), () => `... ${directive}{stateBodies{id}}`);

  return `query($c:Boolean!){${fields}}`;
}

function unknownDirectives(random: Random): string {
  return `query ${"@x ".repeat(random.size(2000))}{__typename ${"@defer @stream @data @tag @inaccessible ".repeat(random.size(300))}}`;
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

function introspection(random: Random): string {
  const depth = random.size(200);
  const step = random.pick(["ofType{", "fields{type{", "fields{args{type{", "possibleTypes{fields{type{"]);
  const close = "}".repeat(step.split("{").length - 1);

  return `{${random.pick([`__type(name:"${random.pick(["Query", "__proto__", random.marked()])}")`, "__schema{queryType"])}{${step.repeat(depth)}name${close.repeat(depth)}}}`;
}

function manyOperations(random: Random): string {
  return repeat(random.size(300), (index) => `query ${random.chance(0.1) ? "" : `Q${index % 50}`}{__typename}`);
}
