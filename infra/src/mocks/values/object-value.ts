import { type GraphQLObjectType, getNullableType, isLeafType } from "graphql";
import { namesIn, selectionsOf } from "../federation/directive-fields.js";
import { leafValue } from "./leaf-value.js";
import { MockObject } from "./mock-object.js";
import { type Seed, seedOf, seedOfField } from "./seed.js";

interface ObjectOptions {
  readonly subgraph: string;
  /** Names an object that nothing names; of any other it makes the name that is not known. */
  readonly seed: Seed;
  readonly known?: Readonly<Record<string, unknown>>;
  readonly isSent?: boolean;
}

/** An invented object; what has a key or an id has values that follow from that alone, so that it is the same wherever it is asked. */
export function objectValue(
  type: GraphQLObjectType,
  { subgraph, seed, known = {}, isSent = false }: ObjectOptions,
): MockObject {
  const names = namesOf(type, known);
  if (!names) return new MockObject(type.name, { seed, known, isSent });
  const values = names.map((name) => {
    const leaf = getNullableType(type.getFields()[name]?.type);
    if (name in known || !isLeafType(leaf)) return [name, known[name]] as const;
    const place = { subgraph, typeName: type.name, fieldName: name };

    return [name, leafValue(leaf, place, seedOfField(seed, name))] as const;
  });
  const found = values.filter(([, value]) => value !== undefined);

  return new MockObject(type.name, {
    seed: seedOf(type.name, JSON.stringify(found)),
    known: { ...known, ...Object.fromEntries(found) },
    isSent,
  });
}

/** The fields that name an object of this type: the key that is known, or else its first, or its id; null where nothing does. */
export function namesOf(
  type: GraphQLObjectType,
  known: Readonly<Record<string, unknown>> = {},
): readonly string[] | null {
  const keys = selectionsOf(type, "key").map(namesIn);
  const key = keys.find((names) => names.every((name) => name in known)) ?? keys[0];
  if (key) return key;

  return "id" in type.getFields() ? ["id"] : null;
}
