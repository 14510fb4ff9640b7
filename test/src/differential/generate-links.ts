import type { EntitySketch } from "./generate-entities.js";
import type { Random } from "./random.js";
import type { FieldSketch, SubgraphSketch } from "./sketch.js";
import { createField, define, fieldOf, isLeaf, type Vocabulary } from "./vocabulary.js";

interface Owned {
  readonly owner: SubgraphSketch;
  readonly field: FieldSketch;
}

/** Fields that need fields of other subgraphs: a leaf, a leaf of a related entity, or what itself needs another one. */
export function generateRequires(random: Random, { name, subgraphs }: EntitySketch, vocabulary: Vocabulary): void {
  const needed = random.find(ownFields(name, subgraphs).filter(({ field }) => !field.args.includes("must")));
  const asker = random.find(subgraphs.filter((subgraph) => subgraph !== needed?.owner));
  if (!needed || !asker) return;
  const selection = external(random, asker, name, needed, vocabulary);
  if (selection === undefined) return;
  const answer = addRequiring(random, asker, name, "need", selection);
  const third = random.find(subgraphs.filter((subgraph) => subgraph !== asker));
  if (!third || random.chance(0.4)) return;
  const chained = external(random, third, name, { owner: asker, field: answer }, vocabulary);
  if (chained !== undefined) addRequiring(random, third, name, "chain", chained);
}

/** A field that brings a leaf of another subgraph's entity along. */
export function generateProvides(random: Random, entities: readonly EntitySketch[], vocabulary: Vocabulary): void {
  const target = random.pick(entities);
  const provided = random.find(
    ownFields(target.name, target.subgraphs).filter(
      ({ field }) => isLeaf(field.target, vocabulary) && field.args === "",
    ),
  );
  const giver = random.find(target.subgraphs.filter((subgraph) => subgraph !== provided?.owner));
  if (!provided || !giver || giver.type(target.name).fields.has(provided.field.name)) return;
  const { name, type, target: leaf } = provided.field;
  define(giver, leaf, vocabulary);
  const copy = createField(name, type, leaf);
  copy.directives.add("@external");
  provided.field.directives.add("@shareable");
  giver.type(target.name).fields.set(name, copy);
  const field = fieldOf(random, `giving${target.name}`, target.name);
  field.directives.add(`@provides(fields: "${name}")`);
  const parent = random.find(entities.filter(({ subgraphs }) => subgraphs.includes(giver)))?.name ?? "Query";
  giver.type(parent).fields.set(field.name, field);
}

/** A field that another subgraph took over. */
export function generateOverride(random: Random, { name, subgraphs }: EntitySketch, vocabulary: Vocabulary): void {
  const moved = random.find(
    ownFields(name, subgraphs).filter(({ field }) => isLeaf(field.target, vocabulary) && field.args === ""),
  );
  const taker = random.find(subgraphs.filter((subgraph) => subgraph !== moved?.owner));
  if (!moved || !taker || taker.type(name).fields.has(moved.field.name)) return;
  const { name: fieldName, type, target } = moved.field;
  define(taker, target, vocabulary);
  const copy = createField(fieldName, type, target);
  copy.directives.add(`@override(from: "${moved.owner.name}")`);
  taker.type(name).fields.set(fieldName, copy);
}

/** A field that clients do not see. */
export function generateInaccessible(random: Random, { name, subgraphs }: EntitySketch): void {
  random.find(ownFields(name, subgraphs))?.field.directives.add("@inaccessible");
}

/** Fields that one subgraph alone has, and that nothing else rests on. */
function ownFields(name: string, subgraphs: readonly SubgraphSketch[]): Owned[] {
  return subgraphs.flatMap((owner) =>
    [...owner.type(name).fields.values()]
      .filter((field) => field.directives.size === 0 && field.name.startsWith("f"))
      .filter((field) => !field.name.startsWith("face"))
      .filter((field) => subgraphs.every((other) => other === owner || !other.type(name).fields.has(field.name)))
      .map((field) => ({ owner, field })),
  );
}

function addRequiring(random: Random, asker: SubgraphSketch, name: string, prefix: string, selection: string) {
  const field = fieldOf(random, `${prefix}${name}`, random.pick(["Int", "String"]));
  field.directives.add(`@requires(fields: "${selection}")`);
  asker.type(name).fields.set(field.name, field);

  return field;
}

/** Declares what is needed in the subgraph that needs it; gives the selection. */
function external(
  random: Random,
  asker: SubgraphSketch,
  name: string,
  { owner, field }: Owned,
  vocabulary: Vocabulary,
): string | undefined {
  const copy = createField(field.name, field.type, field.target, field.args);
  copy.directives.add("@external");
  for (const needs of ["Tone", "Wish", "Blob"]) if (field.args.includes(needs)) define(asker, needs, vocabulary);
  if (isLeaf(field.target, vocabulary)) {
    define(asker, field.target, vocabulary);
    asker.type(name).fields.set(field.name, copy);

    return field.name;
  }
  const own = owner.types.get(field.target);
  const there = asker.types.get(field.target);
  if (!own || !there || own.keyword !== "type") return undefined;
  const leaf = random.find(
    [...own.fields.values()].filter(
      (inner) =>
        inner.directives.size === 0 && isLeaf(inner.target, vocabulary) && inner.args === "" && inner.name !== "title",
    ),
  );
  if (!leaf) return undefined;
  asker.type(name).fields.set(field.name, copy);
  if (!there.fields.has(leaf.name)) {
    define(asker, leaf.target, vocabulary);
    const inner = createField(leaf.name, leaf.type, leaf.target);
    inner.directives.add("@external");
    there.fields.set(leaf.name, inner);
  }

  return `${field.name} { ${leaf.name} }`;
}
