import type { Random } from "@kim-hub/kit/test-random";
import {
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  valueFromASTUntyped,
} from "graphql";

/** A question with its variables. */
export interface DrawnQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Texts that stand in the data, by the name of a scalar or of an argument: questions about nothing would prove nothing. */
export type Pools = Readonly<Record<string, readonly string[]>>;

interface DrawOptions {
  readonly random: Random;
  readonly pools: Pools;
  /** Whether the caller may read a field; of those that they may not, a few are asked too. */
  readonly mayRead: (coordinate: string) => boolean;
  /** Whether a field is about a person: two of three are such, where there are any. */
  readonly isPersonal: (coordinate: string) => boolean;
}

const MOST_DEPTH = 5;
const REFUSED_ONE_IN = 40;

/** A random question of the schema's own making: fields, arguments as variables, aliases and fragments. */
export function drawQuestion(schema: GraphQLSchema, options: DrawOptions): DrawnQuestion {
  const drawing = new Drawing(options);
  const root = schema.getQueryType();
  if (!root) throw new Error("A schema has queries.");
  const selection = drawing.select(root, 0, 1 + options.random(3));
  const head = drawing.declared.length > 0 ? `(${drawing.declared.join(", ")})` : "";

  return { query: [`query ${head} ${selection}`, ...drawing.fragments].join("\n"), variables: drawing.variables };
}

/** A random question that asks a subgraph for entities as another subgraph would: by keys that stand in the data. */
export function drawEntityQuestion(schema: GraphQLSchema, options: DrawOptions): DrawnQuestion {
  const drawing = new Drawing(options);
  const union = schema.getType("_Entity");
  const type = drawing.pick(isUnionType(union) ? union.getTypes() : []);
  const known = Array.from({ length: 1 + options.random(3) }, () => ({
    __typename: type.name,
    ...drawing.keysOf(type),
  }));
  const selection = drawing.select(type, 1, 3 + options.random(4));
  const declared = ["$known: [_Any!]!", ...drawing.declared].join(", ");
  const query = `query (${declared}) { _entities(representations: $known) { __typename ... on ${type.name} ${selection} } }`;

  return { query: [query, ...drawing.fragments].join("\n"), variables: { ...drawing.variables, known } };
}

class Drawing {
  readonly declared: string[] = [];
  readonly fragments: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly #options: DrawOptions;
  #names = 0;

  constructor(options: DrawOptions) {
    this.#options = options;
  }

  select(type: GraphQLNamedOutputType, depth: number, most: number): string {
    const { random, mayRead, isPersonal } = this.#options;
    const named = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fits = named.filter(
      (field) =>
        (mayRead(`${type.name}.${field.name}`) || random(REFUSED_ONE_IN) === 0) &&
        (depth < MOST_DEPTH || !("getFields" in getNamedType(field.type))),
    );
    const personal = fits.filter(
      (field) => mayRead(`${type.name}.${field.name}`) && isPersonal(`${type.name}.${field.name}`),
    );
    const fields = Array.from({ length: Math.min(most, fits.length) }, () =>
      this.pick(personal.length > 0 && random(3) > 0 ? personal : fits),
    ).map((field) => {
      const below = getNamedType(field.type);
      const given = field.args
        .filter((argument) => isRequiredArgument(argument) || random(argument.name === "after" ? 40 : 4) === 0)
        .map(({ name, type: of }) => `${name}: ${this.#variable(name, of)}`);
      const asked = `f${this.#names++}: ${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;

      return "getFields" in below ? `${asked} ${this.select(below, depth + 1, 2 + random(5))}` : asked;
    });
    const selection = `{ __typename ${fields.join(" ")} }`;
    if (random(6) > 0) return selection;
    const fragment = `F${this.#names++}`;
    this.fragments.push(`fragment ${fragment} on ${type.name} ${selection}`);

    return `{ ...${fragment} }`;
  }

  /** The fields by which other subgraphs name an entity. */
  keysOf(type: GraphQLObjectType): Record<string, unknown> {
    const texts = (type.astNode?.directives ?? [])
      .filter(({ name }) => name.value === "key")
      .flatMap((directive) => directive.arguments ?? [])
      .filter(({ name }) => name.value === "fields")
      .map(({ value }) => String(valueFromASTUntyped(value)));
    const fields = type.getFields();

    return Object.fromEntries(
      (texts[0] ?? "").split(" ").flatMap((name) => {
        const field = fields[name];
        const of = field && getNamedType(field.type);

        return of && isInputType(of) ? [[name, this.#value(name, of)]] : [];
      }),
    );
  }

  #variable(name: string, type: GraphQLInputType): string {
    const variable = `v${this.#names++}`;
    this.declared.push(`$${variable}: ${type}`);
    this.variables[variable] = this.#value(name, type);

    return `$${variable}`;
  }

  #value(name: string, type: GraphQLInputType): unknown {
    const { random, pools } = this.#options;
    if (isNonNullType(type)) return this.#value(name, type.ofType);
    if (isListType(type)) return [this.#value(name, type.ofType)];
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isRequiredInputField(field) || random(2) === 0)
          .map((field) => [field.name, this.#value(field.name, field.type)]),
      );
    if (type.name === "Int") return name === "years" || name === "year" ? 2020 + random(7) : 1 + random(20);
    if (type.name === "Float") return random(100) / 4;
    if (type.name === "Boolean") return random(2) === 0;
    const pool = pools[name] ?? pools[type.name];
    if (!pool) throw new Error(`No pool has values of ${name}: ${type}.`);

    return this.pick(pool);
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[this.#options.random(from.length)];
    if (picked === undefined) throw new Error("There is nothing to draw from.");

    return picked;
  }
}
