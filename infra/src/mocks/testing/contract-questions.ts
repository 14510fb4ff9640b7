import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from "graphql";
import { isExternal, namesIn, selectionsOf } from "../federation/directive-fields.js";
import { leafValue } from "../values/leaf-value.js";
import { seedOf } from "../values/seed.js";

/** One question for each type of a contract, which asks all of its fields. */
export interface ContractQuestion {
  readonly typeName: string;
  readonly text: string;
  /** Of `$known`. */
  readonly known: readonly Readonly<Record<string, unknown>>[];
  /** The names of the fields on the way to the type. */
  readonly way: readonly string[];
}

interface QuestionOptions {
  readonly subgraph: string;
  /** Coordinates of fields that are not asked. */
  readonly leftOut: readonly string[];
  /** What stands in an external field of a mandate. */
  readonly mandate: string | null;
}

interface Place {
  readonly type: GraphQLObjectType;
  readonly open: string;
  readonly close: string;
  readonly known: ContractQuestion["known"];
  readonly way: readonly string[];
}

/** By the shortest way from an entity, a question or a change, but not by those that are left out. */
export function listContractQuestions(
  schema: GraphQLSchema,
  { subgraph, leftOut, mandate }: QuestionOptions,
): readonly ContractQuestion[] {
  const places = new Map<string, Place>();
  const waiting: Place[] = [];
  const reach = (place: Place) => {
    if (places.has(place.type.name)) return;
    places.set(place.type.name, place);
    waiting.push(place);
  };
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const type of types.filter((each) => selectionsOf(each, "key").length > 0))
    reach({
      type,
      open: `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${type.name}`,
      close: "} }",
      known: [representationOf(type, subgraph, mandate)],
      way: [],
    });
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => type ?? []);
  for (const type of roots)
    reach({ type, open: type === schema.getMutationType() ? "mutation" : "query", close: "", known: [], way: [] });
  for (const place of waiting)
    for (const field of askable(place.type, leftOut)) {
      const type = getNamedType(field.type);
      if (isObjectType(type))
        reach({
          ...place,
          type,
          open: `${place.open} { ${field.name}${argumentsOf(field, subgraph)}`,
          close: `} ${place.close}`,
          way: [...place.way, field.name],
        });
    }

  return [...places.values()].flatMap(({ type, open, close, known, way }) => {
    const fields = askable(type, leftOut).map(
      (field) =>
        `${field.name}${argumentsOf(field, subgraph)}${isCompositeType(getNamedType(field.type)) ? " { __typename }" : ""}`,
    );

    return fields.length === 0
      ? []
      : [{ typeName: type.name, text: `${open} { ${fields.join(" ")} } ${close}`, known, way }];
  });
}

function askable(type: GraphQLObjectType, leftOut: readonly string[]): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => !isExternal(field) && !field.name.startsWith("_") && !leftOut.includes(`${type.name}.${field.name}`),
  );
}

/** The key, and every field of another subgraph's. */
function representationOf(
  type: GraphQLObjectType,
  subgraph: string,
  mandate: string | null,
): Readonly<Record<string, unknown>> {
  const [key] = selectionsOf(type, "key");
  const fields = Object.values(type.getFields()).filter(
    (field) => isExternal(field) || (key && namesIn(key).includes(field.name)),
  );

  return {
    __typename: type.name,
    ...Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.name.endsWith("Mandate") ? mandate : plainValue(field.type, field.name, subgraph),
      ]),
    ),
  };
}

function plainValue(type: GraphQLOutputType, fieldName: string, subgraph: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [plainValue(nullable.ofType, fieldName, subgraph)];
  if (isLeafType(nullable)) return leafValue(nullable, { subgraph, typeName: "", fieldName }, seedOf(fieldName));
  if (!isObjectType(nullable)) throw new Error(`${fieldName} holds neither a value nor an object.`);

  return Object.fromEntries(
    Object.values(nullable.getFields()).map((field) => [field.name, plainValue(field.type, field.name, subgraph)]),
  );
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, subgraph: string): string {
  const given = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${literalOf(argument, subgraph)}`);

  return given.length === 0 ? "" : `(${given.join(", ")})`;
}

function literalOf({ name, type }: Pick<GraphQLArgument, "name" | "type">, subgraph: string): string {
  const literal = astFromValue(inputValue(type, name, subgraph), type);
  if (!literal) throw new Error(`${name} has no literal.`);

  return print(literal);
}

/** A value that an argument of this type takes. */
export function inputValue(type: GraphQLInputType, fieldName: string, subgraph: string): unknown {
  const nullable = getNullableType(type);
  if (nullable instanceof GraphQLList) return [inputValue(nullable.ofType, fieldName, subgraph)];
  if (isLeafType(nullable)) return leafValue(nullable, { subgraph, typeName: "", fieldName }, seedOf(fieldName));
  if (!isInputObjectType(nullable)) throw new Error(`${fieldName} takes neither a value nor an object.`);
  const fields = Object.values(nullable.getFields()).filter(isRequiredInputField);

  return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, field.name, subgraph)]));
}
