import { ownFields } from "./generate-chain.js";
import type { EntityDraft } from "./generate-entities.js";
import type { Random } from "./random.js";
import { createField, define, fieldOf, isLeaf, type Vocabulary } from "./vocabulary.js";

/** A field that brings a leaf of another subgraph's entity along. */
export function generateProvides(random: Random, entities: readonly EntityDraft[], vocabulary: Vocabulary): void {
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
export function generateOverride(random: Random, { name, subgraphs }: EntityDraft, vocabulary: Vocabulary): void {
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
export function generateInaccessible(random: Random, { name, subgraphs }: EntityDraft): void {
  random.find(ownFields(name, subgraphs))?.field.directives.add("@inaccessible");
}
