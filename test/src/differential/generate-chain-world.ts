import { generateChain } from "./generate-chain.js";
import { addEntity, type EntityDraft } from "./generate-entities.js";
import { Random } from "./random.js";
import { SubgraphDraft } from "./subgraph-draft.js";
import { createArguments, createField, createVocabulary, define, fieldOf, type Vocabulary } from "./vocabulary.js";
import type { World } from "./world.js";

/** Two to four subgraphs whose entities consist of little but fields that require one another. */
export function generateChainWorld(seed: number): World {
  const random = new Random("chains", seed);
  const vocabulary = createVocabulary(random);
  const subgraphs = ["ada", "bela", "cleo", "dora"]
    .slice(0, random.between(2, 4))
    .map((name) => new SubgraphDraft(name));
  const entities = [
    createEntity(random, "E0", subgraphs, vocabulary),
    createEntity(random, "E1", subgraphs, vocabulary),
  ];
  for (const entity of entities) {
    addFields(random, entity, vocabulary);
    addMate(random, entity, entities);
    if (random.chance(0.5)) addBox(random, entity);
    for (let chain = random.between(1, 3); chain > 0; chain--)
      generateChain(random, entity, vocabulary, `need${chain}`);
  }
  for (const subgraph of subgraphs) addRoots(random, subgraph, entities);

  return { seed, subgraphs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph.print()])) };
}

/** One key everywhere, or a second one that some of the subgraphs have too. */
function createEntity(
  random: Random,
  name: string,
  all: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
): EntityDraft {
  const subgraphs = random.sample(all, random.between(2, all.length));
  const second = random.chance(0.3);
  for (const subgraph of subgraphs)
    addEntity(subgraph, name, second && random.chance(0.5) ? random.shuffle(["id", "sku"]) : ["id"], vocabulary);

  return { name, subgraphs };
}

function addFields(random: Random, { name, subgraphs }: EntityDraft, vocabulary: Vocabulary): void {
  for (const subgraph of subgraphs) {
    for (let count = random.below(3); count > 0; count--) {
      const target = random.pick(["Int", "String", "Boolean"]);
      const args = random.chance(0.15) ? createArguments(random, [subgraph], vocabulary, true) : "";
      const field = fieldOf(random, `f${name}${subgraph.name}${count}`, target, args);
      define(subgraph, target, vocabulary);
      subgraph.type(name).fields.set(field.name, field);
    }
  }
}

/** A related entity, so that chains are asked for below one another too. */
function addMate(random: Random, { name, subgraphs }: EntityDraft, entities: readonly EntityDraft[]): void {
  const mate = random.pick(entities);
  const owner = random.find(subgraphs.filter((subgraph) => mate.subgraphs.includes(subgraph)));
  if (!owner) return;
  const field = fieldOf(random, `f${name}Mate`, mate.name);
  owner.type(name).fields.set(field.name, field);
}

/** An object that two subgraphs share, and of which the one that requires a field of it does not know that field itself. */
function addBox(random: Random, { name, subgraphs }: EntityDraft): void {
  const [owner, asker] = random.shuffle(subgraphs);
  if (!owner || !asker) return;
  const type = `Box${name}`;
  const isShared = random.chance(0.6);
  const box = random.pick([type, `[${type}]`, `${type}!`]);
  for (const subgraph of [owner, asker]) {
    const field = createField(`box${name}`, box, type);
    field.directives.add(subgraph === owner || isShared ? "@shareable" : "@external");
    subgraph.type(name).fields.set(field.name, field);
    for (const [inner, own] of [
      ["width", isShared],
      ["depth", false],
    ] as const) {
      const leaf = createField(inner, "Int", "Int");
      leaf.directives.add(subgraph === owner || own ? "@shareable" : "@external");
      if (subgraph === owner || own || inner === "depth") subgraph.type(type).fields.set(inner, leaf);
    }
  }
  const needing = fieldOf(random, `fit${name}`, "String");
  needing.directives.add(`@requires(fields: "box${name} { depth }")`);
  asker.type(name).fields.set(needing.name, needing);
}

/** Entities at the root, now and then with what the subgraph knows of them there although it is another one's. */
function addRoots(random: Random, subgraph: SubgraphDraft, entities: readonly EntityDraft[]): void {
  const root = subgraph.type("Query");
  for (const { name, subgraphs } of entities) {
    if (!subgraphs.includes(subgraph)) continue;
    const field = fieldOf(random, `query${subgraph.name}${name}`, name);
    root.fields.set(field.name, field);
    const foreign = [...subgraph.type(name).fields.values()].filter(
      ({ directives, target }) => directives.has("@external") && !target.startsWith("Box") && !/^E\d/.test(target),
    );
    const provided = random.chance(0.5) ? random.find(foreign) : undefined;
    if (!provided) continue;
    for (const owner of subgraphs) {
      const own = owner.type(name).fields.get(provided.name);
      if (own && !own.directives.has("@external")) own.directives.add("@shareable");
    }
    const giving = fieldOf(random, `giving${subgraph.name}${name}`, name);
    giving.directives.add(`@provides(fields: "${provided.name}")`);
    root.fields.set(giving.name, giving);
  }
  if (root.fields.size === 0)
    root.fields.set(`query${subgraph.name}`, createField(`query${subgraph.name}`, "Int", "Int"));
}
