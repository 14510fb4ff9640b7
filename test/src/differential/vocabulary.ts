import type { Random } from "./random.js";
import type { FieldDraft, SubgraphDraft } from "./subgraph-draft.js";

/** The types that no subgraph owns: each that uses one has all of it. */
export interface Vocabulary {
  readonly enums: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, readonly FieldDraft[]>;
}

const LEAVES = ["Int", "Float", "String", "Boolean", "ID", "Blob"];
const WRAPPED = ["[T]", "[T!]", "[T]!", "[T!]!", "[[T]]", "[[T!]]!", "[[T]!]"];
const INPUT = `input Wish {\n  word: String = "none"\n  list: [Int!]\n  tree: Wish\n  tone: Tone\n}`;

export const NESTED_KEY = "home { code }";

export function createVocabulary(random: Random): Vocabulary {
  const hidden = random.chance(0.3) ? " @inaccessible" : "";
  const enums = new Map([
    ["Tone", `enum Tone {\n  LOW\n  MID\n  HIGH\n}`],
    ["Mark", `enum Mark {\n  ONE\n  TWO${hidden}\n  THREE\n}`],
  ]);
  const leaf = () => random.pick([...LEAVES, ...enums.keys()]);
  const values = new Map<string, readonly FieldDraft[]>([
    ["Home", [createField("code", "String!", "String"), createField("zip", "Int", "Int")]],
    ["Plan", ["planA", "planB", "planC"].map((name) => fieldOf(random, name, leaf()))],
    ["Step", [fieldOf(random, "stepA", leaf()), fieldOf(random, "plan", "Plan"), createField("next", "Step", "Step")]],
  ]);

  return { enums, values };
}

export function createField(name: string, type: string, target: string, args = ""): FieldDraft {
  return { name, type, target, args, directives: new Set() };
}

/** A field of that type, in a list or lists and non-null now and then. */
export function fieldOf(random: Random, name: string, target: string, args = ""): FieldDraft {
  const isListed = random.chance(0.35);
  const wrapping = isListed ? random.pick(WRAPPED) : random.chance(0.3) ? "T!" : "T";

  return createField(name, wrapping.replace("T", target), target, args);
}

/** A type that the subgraph can answer with; what no subgraph owns is brought in. */
export function pickTarget(random: Random, subgraph: SubgraphDraft, { enums, values }: Vocabulary): string {
  const composite = [...subgraph.types.keys()].filter(
    (name) => !["Query", "Mutation", ...values.keys()].includes(name),
  );
  const unions = [...subgraph.fixed].filter(([, sdl]) => sdl.startsWith("union")).map(([name]) => name);
  if (random.chance(0.45)) return random.find([...composite, ...composite, ...unions]) ?? "Int";

  return random.chance(0.25) ? random.pick([...values.keys()]) : random.pick([...LEAVES, ...enums.keys()]);
}

export function isLeaf(target: string, { enums }: Vocabulary): boolean {
  return LEAVES.includes(target) || enums.has(target);
}

/** If no subgraph owns the type, brings it into this one with all the types that it names. */
export function define(subgraph: SubgraphDraft, target: string, vocabulary: Vocabulary): void {
  const sdl = vocabulary.enums.get(target);
  if (sdl !== undefined) subgraph.fixed.set(target, sdl);
  if (target === "Blob") subgraph.fixed.set("Blob", "scalar Blob");
  if (target === "Wish") {
    subgraph.fixed.set("Wish", INPUT);
    define(subgraph, "Tone", vocabulary);
  }
  const fields = vocabulary.values.get(target);
  if (!fields || subgraph.types.has(target)) return;
  const type = subgraph.type(target);
  type.directives.add("@shareable");
  for (const field of fields) {
    type.fields.set(field.name, field);
    define(subgraph, field.target, vocabulary);
  }
}

const ARGUMENTS: readonly { readonly sdl: string; readonly needs?: string }[] = [
  { sdl: "first: Int = 3" },
  { sdl: "word: String" },
  { sdl: "flag: Boolean! = true" },
  { sdl: "ratio: Float" },
  { sdl: 'ids: [ID!] = ["a", "b"]' },
  { sdl: "grid: [[Int]]" },
  { sdl: "tone: Tone = MID", needs: "Tone" },
  { sdl: "tones: [Tone!]! = [LOW]", needs: "Tone" },
  { sdl: "wish: Wish", needs: "Wish" },
  { sdl: 'wishes: [Wish] = [{ word: "w", list: [1] }]', needs: "Wish" },
  { sdl: "blob: Blob", needs: "Blob" },
  { sdl: "must: Int!" },
];

/** Arguments for a field; `optional` ones may all be left out. */
export function createArguments(
  random: Random,
  subgraphs: readonly SubgraphDraft[],
  vocabulary: Vocabulary,
  optional = false,
): string {
  const choice = optional ? ARGUMENTS.filter(({ sdl }) => sdl !== "must: Int!") : ARGUMENTS;
  const picked = random.sample(choice, random.between(1, 2));
  for (const { needs } of picked) {
    for (const subgraph of subgraphs) if (needs) define(subgraph, needs, vocabulary);
  }

  return `(${picked.map(({ sdl }) => sdl).join(", ")})`;
}
