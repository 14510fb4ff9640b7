import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { type IdPlace } from "./id-value.js";
import { leafValue } from "./leaf-value.js";
import { namesOf, objectValue } from "./object-value.js";
import { nodeTypeOf, pageValue } from "./page-value.js";
import { numberOf, pick, type Seed, seedOfItem } from "./seed.js";

const LONGEST_LIST = 3;

/** A field that is asked. */
export interface AskedField extends IdPlace {
  readonly schema: GraphQLSchema;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * An invented value of a field's type. What an argument says by the name of a field is so in the answer: of things that have a name, their
 * names alone, since all else follows from these; of what a mutation has made, all.
 */
export function fieldValue(type: GraphQLOutputType, asked: AskedField, seed: Seed): unknown {
  if (isNonNullType(type)) return fieldValue(type.ofType, asked, seed);
  if (isListType(type)) return seedsOfList(type.ofType, seed).map((item) => fieldValue(type.ofType, asked, item));
  // A mutation that answers with yes has done it.
  if (isLeafType(type))
    return type.name === "Boolean" && asked.typeName === "Mutation" ? true : leafValue(type, asked, seed);
  const object = isAbstractType(type) ? pick(seed, asked.schema.getPossibleTypes(type)) : type;
  const { subgraph, args } = asked;
  const node = nodeTypeOf(object);
  if (!node) return objectValue(object, { subgraph, seed, known: knownBy(asked, object) });
  const all = seedsOfList(node, seed).map((item) =>
    objectValue(node, { subgraph, seed: item, known: knownBy(asked, node) }),
  );

  return objectValue(object, { subgraph, seed, known: pageValue(all, args) });
}

/** One to three; of a code list no more than it has. */
function seedsOfList(of: GraphQLOutputType, seed: Seed): readonly Seed[] {
  const item = isNonNullType(of) ? of.ofType : of;
  const most = isEnumType(item) ? Math.min(LONGEST_LIST, item.getValues().length) : LONGEST_LIST;

  return Array.from({ length: 1 + numberOf(seed, most) }, (_, index) => seedOfItem(seed, index));
}

/** The object's fields that the arguments name, with those of an input object. */
function knownBy({ args, typeName }: AskedField, type: GraphQLObjectType): Readonly<Record<string, unknown>> {
  const given = { ...args, ...Object(args.input) };
  const names = typeName === "Mutation" ? null : namesOf(type);
  const fields = Object.values(type.getFields()).flatMap(({ name, type: declared }) => {
    if (names && !names.includes(name)) return [];
    const value: unknown = given[name];
    const leaf = isNonNullType(declared) ? declared.ofType : declared;

    return value !== undefined && value !== null && isLeafType(leaf) && fits(leaf.serialize.bind(leaf), value)
      ? [[name, value] as const]
      : [];
  });

  return Object.fromEntries(fields);
}

/** An argument of the name of a field may have another type. */
function fits(serialize: (value: unknown) => unknown, value: unknown): boolean {
  try {
    serialize(value);

    return true;
  } catch {
    return false;
  }
}
