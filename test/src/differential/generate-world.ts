import { generateInterface, generateUnion } from "./generate-abstract.js";
import { generateChain } from "./generate-chain.js";
import { addEntity, type EntityDraft, generateEntities, generateInterfaceObject } from "./generate-entities.js";
import { generateInaccessible, generateOverride, generateProvides } from "./generate-links.js";
import { Random } from "./random.js";
import { SubgraphDraft } from "./subgraph-draft.js";
import {
  createArguments,
  createField,
  createVocabulary,
  define,
  fieldOf,
  pickTarget,
  type Vocabulary,
} from "./vocabulary.js";
import type { World } from "./world.js";

/** Two to four subgraphs over shared entities; most of these worlds compose. */
export function generateWorld(seed: number): World {
  const random = new Random("world", seed);
  const vocabulary = createVocabulary(random);
  const subgraphs = ["ada", "bela", "cleo", "dora"]
    .slice(0, random.between(2, 4))
    .map((name) => new SubgraphDraft(name));
  const plain = generateEntities(random, subgraphs, vocabulary);
  const entities = random.chance(0.3) ? [...plain, ...generateInterfaceObject(random, subgraphs, vocabulary)] : plain;
  if (random.chance(0.6)) generateInterface(random, plain, subgraphs, vocabulary);
  if (random.chance(0.6)) generateUnion(random, entities, subgraphs, vocabulary);
  for (const subgraph of subgraphs) addStub(random, subgraph, plain, vocabulary);
  for (const entity of entities) addFields(random, entity, vocabulary);
  for (const entity of plain) {
    if (random.chance(0.5)) generateChain(random, entity, vocabulary);
    if (random.chance(0.15)) generateOverride(random, entity, vocabulary);
    if (random.chance(0.15)) generateInaccessible(random, entity);
  }
  if (random.chance(0.4)) generateProvides(random, plain, vocabulary);
  for (const subgraph of subgraphs) addRoot(random, subgraph, "Query", random.between(2, 4), vocabulary);
  if (random.chance(0.5)) {
    for (const subgraph of subgraphs) addRoot(random, subgraph, "Mutation", random.between(1, 2), vocabulary);
  }

  return { seed, subgraphs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph.print()])) };
}

/** A subgraph may point to an entity of which it knows the key only. */
function addStub(
  random: Random,
  subgraph: SubgraphDraft,
  entities: readonly EntityDraft[],
  vocabulary: Vocabulary,
): void {
  const unknown = random.find(entities.filter(({ subgraphs }) => !subgraphs.includes(subgraph)));
  const [key] = unknown?.subgraphs[0]?.type(unknown.name).directives ?? [];
  const fields = key?.match(/"(.+)"/)?.[1];
  if (!unknown || fields === undefined || random.chance(0.5)) return;
  addEntity(subgraph, unknown.name, [fields], vocabulary);
  const { directives } = subgraph.type(unknown.name);
  directives.clear();
  directives.add(`@key(fields: "${fields}", resolvable: false)`);
}

function addFields(random: Random, { name, subgraphs }: EntityDraft, vocabulary: Vocabulary): void {
  for (const subgraph of subgraphs) {
    for (let count = random.between(1, 3); count > 0; count--) {
      const target = pickTarget(random, subgraph, vocabulary);
      const sharers = random.chance(0.15)
        ? subgraphs.filter((other) => other === subgraph || knows(other, target, vocabulary))
        : [subgraph];
      const args = random.chance(0.3) ? createArguments(random, sharers, vocabulary) : "";
      const field = fieldOf(random, `f${name}${subgraph.name}${count}`, target, args);
      for (const sharer of sharers) {
        define(sharer, target, vocabulary);
        const copy = createField(field.name, field.type, target, args);
        if (sharers.length > 1) copy.directives.add("@shareable");
        sharer.type(name).fields.set(copy.name, copy);
      }
    }
  }
}

function knows(subgraph: SubgraphDraft, target: string, { values }: Vocabulary): boolean {
  return (
    !/^[EK]\d|Kind|Face|Any/.test(target) || values.has(target) || (subgraph.types.has(target) && /^E\d/.test(target))
  );
}

function addRoot(random: Random, subgraph: SubgraphDraft, root: string, count: number, vocabulary: Vocabulary): void {
  for (let place = 0; place < count; place++) {
    const target = pickTarget(random, subgraph, vocabulary);
    define(subgraph, target, vocabulary);
    const args = random.chance(0.4) ? createArguments(random, [subgraph], vocabulary) : "";
    const field = fieldOf(random, `${root.toLowerCase()}${subgraph.name}${place}`, target, args);
    subgraph.type(root).fields.set(field.name, field);
  }
}
