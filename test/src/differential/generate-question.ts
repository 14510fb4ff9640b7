import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Question } from "../oracle/gateway.js";
import { ArgumentWriter } from "./generate-arguments.js";
import { hash, Random } from "./random.js";

const MOST_DEPTH = 5;
const MOST_FIELDS = 24;
/** Abstract types within abstract types multiply the plans, until the planner has no memory left. */
const MOST_ABSTRACT = 2;

/** An operation over the schema; nearly all of them are valid. */
export function generateQuestion(schema: GraphQLSchema, ...seed: readonly (string | number)[]): Question {
  const random = new Random("question", ...seed);
  const mutation = schema.getMutationType();
  const root = mutation && random.chance(0.15) ? mutation : schema.getQueryType();
  if (!root) throw new Error("The schema has no queries.");

  return new QuestionWriter(random, schema).write(root, root === mutation ? "mutation" : "query");
}

class QuestionWriter {
  readonly #random: Random;
  readonly #schema: GraphQLSchema;
  readonly #arguments: ArgumentWriter;
  readonly #fragments: { readonly name: string; readonly type: GraphQLCompositeType; readonly text: string }[] = [];
  #fields = 0;
  #abstract = 0;

  constructor(random: Random, schema: GraphQLSchema) {
    this.#random = random;
    this.#schema = schema;
    this.#arguments = new ArgumentWriter(random);
  }

  write(root: GraphQLObjectType, operation: string): Question {
    const parts = Array.from({ length: this.#random.between(1, 4) }, () => this.#part(root, 0));
    if (this.#random.chance(0.05)) parts.push("__typename");
    if (operation === "query" && this.#random.chance(0.05)) parts.push('__type(name: "Query") { name kind }');
    const { definitions, variables } = this.#arguments;
    const declared = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
    const fragments = this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`);

    return { query: [`${operation} Asked${declared} { ${parts.join(" ")} }`, ...fragments].join("\n"), variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const count = this.#random.between(1, depth > 3 ? 2 : 4);
    const parts = Array.from({ length: count }, () => this.#part(type, depth));

    return `{ ${parts.join(" ")} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const isAbstract = isAbstractType(type);
    if (depth < MOST_DEPTH && this.#random.chance(isAbstract ? 0.5 : 0.12)) return this.#inline(type, depth);
    if (depth < MOST_DEPTH && this.#random.chance(isAbstract ? 0.2 : 0.08)) return this.#spread(type, depth);
    if (isUnionType(type) || this.#random.chance(depth === 0 ? 0.02 : 0.1)) return this.#typename();

    return this.#field(type, depth);
  }

  #typename(): string {
    return this.#random.chance(0.8) ? "__typename" : "kind: __typename";
  }

  #field(type: Exclude<GraphQLCompositeType, { getTypes(): unknown }>, depth: number): string {
    const isShallow = depth >= MOST_DEPTH || this.#fields >= MOST_FIELDS;
    const fields = Object.values(type.getFields()).filter((field) =>
      this.#isAllowed(getNamedType(field.type), isShallow),
    );
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const field = this.#random.chance(0.5)
      ? (this.#random.find(composite) ?? this.#random.find(fields))
      : this.#random.find(fields);
    if (!field) return this.#typename();
    this.#fields++;
    const again = this.#random.chance(0.08) ? ` ${this.#oneField(field, depth)}` : "";

    return this.#oneField(field, depth) + again;
  }

  #isAllowed(target: GraphQLNamedType, isShallow: boolean): boolean {
    return !isCompositeType(target) || (!isShallow && (this.#abstract < MOST_ABSTRACT || !isAbstractType(target)));
  }

  #oneField(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.#arguments.write(field.args);
    // The response name follows from the arguments, so that the same one never means two things.
    const alias =
      args !== "" ? `${field.name}_${hash(args) % 9999}: ` : this.#random.chance(0.1) ? `z_${field.name}: ` : "";
    const target = getNamedType(field.type);
    const abstract = isAbstractType(target) ? 1 : 0;
    this.#abstract += abstract;
    const selection = isCompositeType(target) ? ` ${this.#selection(target, depth + 1)}` : "";
    this.#abstract -= abstract;

    return `${alias}${field.name}${args}${this.#condition(0.06)}${selection}`;
  }

  #inline(type: GraphQLCompositeType, depth: number): string {
    if (this.#random.chance(0.1)) return `...${this.#condition(0.5)} ${this.#selection(type, depth)}`;
    const target = this.#narrowed(type);

    return `... on ${target.name}${this.#condition(0.1)} ${this.#selection(target, depth + 1)}`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const known = this.#random.find(this.#fragments.filter((fragment) => fragment.type === type));
    if (known && this.#random.chance(0.6)) return `...${known.name}${this.#condition(0.1)}`;
    const target = this.#narrowed(type);
    const text = this.#selection(target, depth + 1);
    const name = `Part${this.#fragments.length}`;
    this.#fragments.push({ name, type: target, text });

    return `...${name}${this.#condition(0.1)}`;
  }

  /** A type that a fragment within `type` may name. */
  #narrowed(type: GraphQLCompositeType): GraphQLCompositeType {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const wider = possible.flatMap((member) => (isObjectType(member) ? member.getInterfaces() : []));
    const unions = Object.values(this.#schema.getTypeMap()).filter(
      (other) => isUnionType(other) && other.getTypes().some((member) => possible.includes(member)),
    );

    return this.#random.pick([
      type,
      ...possible,
      ...possible,
      ...wider.filter(isInterfaceType),
      ...unions.filter(isUnionType),
    ]);
  }

  #condition(share: number): string {
    return this.#random.chance(share) ? this.#arguments.condition() : "";
  }
}
