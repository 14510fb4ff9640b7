import type { Random } from "@kim-hub/kit/test-random";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { Values } from "./values.js";

/** A document with its variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly values: Values;
  readonly random: Random;
  /** The fields that the caller may read, by `Type.field`; most questions are of these, so that much is answered. */
  readonly mayRead: (coordinate: string) => boolean;
}

const MOST_DEPTH = 5;

/** A random operation on the API schema: arguments, variables, aliases, fragments, lists of entities. */
export function inventQuestion({ schema, values, random, mayRead }: Options): Question {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;
  const pick = <T>(list: readonly T[]): T => {
    const value = list[random(list.length)];
    if (value === undefined) throw new Error("Nothing can be picked from an empty list.");

    return value;
  };
  const chance = (percent: number) => random(100) < percent;

  const inventValue = (name: string, type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return inventValue(name, type.ofType);
    if (isListType(type)) return [inventValue(name, type.ofType)];
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()));
    const known = values[name] ?? values[type.name];
    if (!known) throw new Error(`No value is known of ${name}: ${type.name}.`);

    return pick(known);
  };
  const objectOf = (fields: readonly GraphQLInputField[]) =>
    Object.fromEntries(
      fields
        .filter((field) => isRequiredInputField(field) || chance(30))
        .map((field) => [field.name, inventValue(field.name, field.type)]),
    );
  const written = (type: GraphQLInputType, value: unknown): string => {
    if (isNonNullType(type)) return written(type.ofType, value);
    if (Array.isArray(value) && isListType(type)) return `[${value.map((each) => written(type.ofType, each)).join()}]`;
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const members = Object.entries(Object(value)).map(([name, each]) => {
      const field = type.getFields()[name];

      return field ? `${name}: ${written(field.type, each)}` : "";
    });

    return `{ ${members.join(" ")} }`;
  };
  const argumentOf = ({ name, type }: GraphQLArgument): string => {
    const value = inventValue(name, type);
    if (!chance(50)) return `${name}: ${written(type, value)}`;
    const variable = `v${declared.length}`;
    declared.push(`$${variable}: ${type}`);
    variables[variable] = value;

    return `${name}: $${variable}`;
  };

  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const below = getNamedType(field.type);
    if ((isObjectType(below) || isAbstractType(below)) && depth >= MOST_DEPTH) return "__typename";
    const args = field.args.filter((arg) => isRequiredArgument(arg) || chance(35)).map(argumentOf);
    const alias = chance(25) || args.length > 0 ? `a${aliases++}: ` : "";
    const call = `${alias}${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
    if (isObjectType(below)) return `${call} { ${selectionOf(below, depth + 1)} }`;
    if (!isAbstractType(below)) return call;
    const parts = schema.getPossibleTypes(below).map((type) => `... on ${type.name} { __typename }`);

    return `${call} { __typename ${parts.join(" ")} }`;
  };
  const selectionOf = (type: GraphQLObjectType, depth: number): string => {
    const all = Object.values(type.getFields());
    const readable = all.filter(({ name }) => mayRead(`${type.name}.${name}`));
    const list = readable.length > 0 && chance(90) ? readable : all;
    const count = depth === 0 ? 1 + random(2) : 1 + random(Math.min(list.length, 6));
    // The same field twice would need the same arguments: each has an alias of its own then.
    const chosen = new Set(Array.from({ length: count }, () => pick(list)));
    const texts = [...chosen].map((field) => fieldOf(field, depth));
    const text = texts.join(" ");
    if (chance(80)) return text;
    if (chance(50)) return `... on ${type.name} { ${text} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} { ${text} }`);

    return `...${name}`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error("The schema has no queries.");
  const selection = selectionOf(root, 0);
  const head = declared.length > 0 ? `query (${declared.join(", ")})` : "query";

  return { query: [`${head} { ${selection} }`, ...fragments].join(" "), variables };
}
