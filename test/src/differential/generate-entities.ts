import type { Random } from "./random.js";
import type { SubgraphDraft } from "./subgraph-draft.js";
import { createField, define, NESTED_KEY, type Vocabulary } from "./vocabulary.js";

/** An entity and the subgraphs that have it. */
export interface EntityDraft {
  readonly name: string;
  readonly subgraphs: readonly SubgraphDraft[];
}

const KEYS = ["id", "sku", "region number", NESTED_KEY];

/** Entities with their keys: the same one everywhere, several, or one that only a third subgraph can translate. */
export function generateEntities(
  random: Random,
  subgraphs: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
): EntityDraft[] {
  return Array.from({ length: random.between(2, 4) }, (_, index) => {
    const name = `E${index}`;
    const among = random.sample(subgraphs, random.between(index === 0 ? 2 : 1, subgraphs.length));
    const [first, second] = random.shuffle(KEYS);
    const plan = random.below(3);
    for (const [place, subgraph] of among.entries()) {
      const keys =
        plan === 0
          ? [first]
          : plan === 1
            ? [first, second]
            : place === 0
              ? [first, second]
              : [place % 2 ? first : second];
      addEntity(
        subgraph,
        name,
        keys.filter((key) => key !== undefined),
        vocabulary,
      );
    }

    return { name, subgraphs: among };
  });
}

export function addEntity(
  subgraph: SubgraphDraft,
  name: string,
  keys: readonly string[],
  vocabulary: Vocabulary,
): void {
  const type = subgraph.type(name);
  for (const key of keys) {
    type.directives.add(`@key(fields: "${key}")`);
    for (const field of keyFields(key)) {
      type.fields.set(field.name, field);
      define(subgraph, field.target, vocabulary);
    }
  }
}

/** A few entities that another subgraph knows only as the interface that they share. */
export function generateInterfaceObject(
  random: Random,
  subgraphs: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
): EntityDraft[] {
  const [owner, other, third] = random.shuffle(subgraphs);
  if (!owner || !other) return [];
  const kindType = owner.type("Kind", "interface");
  kindType.directives.add(`@key(fields: "id")`);
  kindType.fields.set("id", createField("id", "ID!", "ID"));
  kindType.fields.set("title", createField("title", "String", "String"));
  const view = other.type("Kind");
  view.directives.add(`@key(fields: "id")`).add("@interfaceObject");
  view.fields.set("id", createField("id", "ID!", "ID"));
  const extended = third && random.chance(0.5) ? [owner, third] : [owner];
  const names = ["K0", "K1", "K2"].slice(0, random.between(1, 3));
  for (const name of names) {
    for (const subgraph of extended) addEntity(subgraph, name, ["id"], vocabulary);
    owner.type(name).interfaces.add("Kind");
    owner.type(name).fields.set("title", createField("title", "String", "String"));
  }

  return [{ name: "Kind", subgraphs: [other] }, ...names.map((name) => ({ name, subgraphs: extended }))];
}

function keyFields(key: string) {
  switch (key) {
    case "id":
      return [createField("id", "ID!", "ID")];
    case "sku":
      return [createField("sku", "String!", "String")];
    case NESTED_KEY:
      return [createField("home", "Home!", "Home")];
    default:
      return [createField("region", "String!", "String"), createField("number", "Int!", "Int")];
  }
}
