import type { EntityDraft } from "./generate-entities.js";
import type { Random } from "./random.js";
import type { FieldDraft, SubgraphDraft } from "./subgraph-draft.js";
import { createField, define, fieldOf, isLeaf, type Vocabulary } from "./vocabulary.js";

/** A field and the one subgraph that answers it. */
export interface Owned {
  readonly owner: SubgraphDraft;
  readonly field: FieldDraft;
}

const MOST_LINKS = 4;

/**
 * Fields that need one another across subgraphs: the first needs a leaf or a leaf of a related entity, each further one the one
 * before. A chain may come back to any subgraph that it left.
 */
export function generateChain(
  random: Random,
  { name, subgraphs }: EntityDraft,
  vocabulary: Vocabulary,
  prefix = "need",
): void {
  let needed = random.find(ownFields(name, subgraphs).filter(({ field }) => !field.args.includes("must")));
  for (let link = 0; needed && link < MOST_LINKS; link++) {
    const { owner }: Owned = needed;
    const asker = random.find(subgraphs.filter((subgraph) => subgraph !== owner));
    const selection = asker && declareExternal(random, asker, name, needed, vocabulary);
    if (!asker || selection === undefined) return;
    const field = fieldOf(random, `${prefix}${link}${name}`, random.pick(["Int", "String"]));
    field.directives.add(`@requires(fields: "${selection}")`);
    asker.type(name).fields.set(field.name, field);
    if (random.chance(0.25)) return;
    needed = { owner: asker, field };
  }
}

/** Fields that one subgraph alone has, and that nothing else rests on. */
export function ownFields(name: string, subgraphs: readonly SubgraphDraft[]): Owned[] {
  return subgraphs.flatMap((owner) =>
    [...owner.type(name).fields.values()]
      .filter((field) => field.directives.size === 0 && field.name.startsWith("f"))
      .filter((field) => !field.name.startsWith("face"))
      .filter((field) => subgraphs.every((other) => other === owner || !other.type(name).fields.has(field.name)))
      .map((field) => ({ owner, field })),
  );
}

/** Declares what is needed in the subgraph that needs it; gives the selection. */
function declareExternal(
  random: Random,
  asker: SubgraphDraft,
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
