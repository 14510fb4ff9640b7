import type { EntityDraft } from "./generate-entities.js";
import type { Random } from "./random.js";
import type { SubgraphDraft } from "./subgraph-draft.js";
import { define, fieldOf, pickTarget, type Vocabulary } from "./vocabulary.js";

/** An interface over entities, in one subgraph or in two that add different fields to it. */
export function generateInterface(
  random: Random,
  entities: readonly EntityDraft[],
  subgraphs: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
): void {
  const owner = random.pick(subgraphs);
  const members = random.sample(
    entities.filter(({ subgraphs: among }) => among.includes(owner)),
    3,
  );
  if (members.length === 0) return;
  const common = subgraphs.filter(
    (subgraph) => subgraph === owner || members.every(({ subgraphs: among }) => among.includes(subgraph)),
  );
  for (const [place, subgraph] of common.slice(0, 2).entries()) {
    const face = subgraph.type("Face", "interface");
    for (const suffix of random.chance(0.5) ? ["a"] : ["a", "b"]) {
      const target = pickTarget(random, subgraph, vocabulary);
      const field = fieldOf(random, `face${place}${suffix}`, target);
      define(subgraph, target, vocabulary);
      face.fields.set(field.name, field);
      for (const { name } of members) {
        subgraph.type(name).interfaces.add("Face");
        subgraph.type(name).fields.set(field.name, { ...field, directives: new Set() });
      }
    }
  }
}

/** A union of entities and a value type; its members differ by subgraph. */
export function generateUnion(
  random: Random,
  entities: readonly EntityDraft[],
  subgraphs: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
): void {
  for (const subgraph of random.sample(subgraphs, random.between(1, 2))) {
    const present = entities.filter(({ name, subgraphs: among }) => name !== "Kind" && among.includes(subgraph));
    const members = random.sample(present, random.between(1, 3)).map(({ name }) => name);
    if (random.chance(0.5)) members.push("Plan");
    if (members.length === 0) continue;
    if (members.includes("Plan")) define(subgraph, "Plan", vocabulary);
    subgraph.fixed.set("Any", `union Any = ${members.join(" | ")}`);
  }
}
