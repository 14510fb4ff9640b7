import { localDate } from "@kim-hub/kit/calendar";
import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
  valueFromASTUntyped,
} from "graphql";

/** Values of arguments, fields of inputs and keys by their names, and of whole inputs by their types' names. */
export type Named = Readonly<Record<string, unknown>>;

export interface GeneratedQuestion {
  /** E.g. `Query.myPage` or `CaseClient`. */
  readonly of: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEEPEST = 5;

/** A question for each query, mutation and entity of a subgraph, for all that can be asked below it, which names `named` wherever it can. */
export function questionsOn(schema: GraphQLSchema, named: Named): readonly GeneratedQuestion[] {
  const asked = (type: GraphQLObjectType | null | undefined) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name }) => !name.startsWith("_"))
      .map((field) => ({
        of: `${type?.name}.${field.name}`,
        text: `${type?.name.toLowerCase()} { ${fieldText(field, named, 0)} }`,
        variables: {},
      }));
  const entities = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === "key"))
    .map((type) => ({
      of: type.name,
      text: `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${type.name} ${selectionOf(type, named, 0, echoedOf(type))} } }`,
      variables: { known: [{ ...named, [keyOf(type)]: named[keyOf(type)], __typename: type.name }] },
    }));

  // What changes something comes last.
  return [...asked(schema.getQueryType()), ...entities, ...asked(schema.getMutationType())];
}

/** What an entity repeats of the question. */
function echoedOf(type: GraphQLObjectType): readonly string[] {
  const external = Object.values(type.getFields()).filter(({ astNode }) =>
    astNode?.directives?.some(({ name }) => name.value === "external"),
  );

  return [keyOf(type), ...external.map(({ name }) => name)];
}

function keyOf({ astNode }: GraphQLObjectType): string {
  const key = astNode?.directives?.find(({ name }) => name.value === "key");
  const fields = key?.arguments?.find(({ name }) => name.value === "fields");

  return String(fields && valueFromASTUntyped(fields.value));
}

function fieldText(field: GraphQLField<unknown, unknown>, named: Named, depth: number): string {
  const given = field.args
    .filter((arg) => isRequiredArgument(arg) || arg.name in named)
    .map(({ name, type }) => {
      const value = astFromValue(valueFor(name, type, named), type);

      return `${name}: ${value ? print(value) : "null"}`;
    });
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? selectionOf(type, named, depth + 1) : "";

  return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""} ${below}`;
}

function selectionOf(type: GraphQLObjectType, named: Named, depth: number, without: readonly string[] = []): string {
  const fields = Object.values(type.getFields())
    .filter(({ name }) => !without.includes(name))
    .filter((field) => depth < DEEPEST || !isObjectType(getNamedType(field.type)))
    .map((field) => fieldText(field, named, depth));

  return `{ __typename ${fields.join(" ")} }`;
}

function valueFor(name: string, type: GraphQLInputType, named: Named): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, named);
  if (isListType(type)) return named[name] ?? [valueFor(name, type.ofType, named)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || field.name in named,
    );

    return (
      named[type.name] ??
      Object.fromEntries(fields.map((field) => [field.name, valueFor(field.name, field.type, named)]))
    );
  }
  if (name in named) return named[name];
  if (isEnumType(type)) return type.getValues()[0]?.value;

  return { LocalDate: localDate(), Int: 1, Boolean: true }[type.name] ?? "x";
}
