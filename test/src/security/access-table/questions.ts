import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import { anyLiteral } from "./any-value.js";

/** Whether a caller may read a field, so that what lies below it can be asked. */
export type MayRead = (coordinate: string) => boolean;

/** A type with the way to it. */
export interface Place {
  readonly type: GraphQLObjectType;
  /** Puts a selection on the type below the way to it. */
  readonly wrap: (selection: string) => string;
}

/** Where the questions of each operation begin: at its root, and at every entity that a subgraph answers for others. */
export function placesOf(schema: GraphQLSchema): [string, Place[]][] {
  const atRoot = (type: GraphQLObjectType | null | undefined): Place[] =>
    type ? [{ type, wrap: (selection) => selection }] : [];
  const entity = schema.getType("_Entity");
  const entities = (isUnionType(entity) ? entity.getTypes() : []).map(
    (type): Place => ({
      type,
      wrap: (selection) =>
        `${type.name}: _entities(representations: [{ __typename: "${type.name}" }]) { ... on ${type.name} { ${selection} } }`,
    }),
  );

  return [
    ["query", [...atRoot(schema.getQueryType()), ...entities]],
    ["mutation", atRoot(schema.getMutationType())],
  ];
}

/** One field of the schema with the way to it. */
export interface Question {
  readonly coordinate: string;
  readonly selection: string;
}

/** The questions that together ask each field of each type that the caller can reach, on the shortest way there. */
export function listQuestions(roots: readonly Place[], mayRead: MayRead): Question[] {
  const reached = new Set(roots.map(({ type }) => type));
  const open = [...roots];
  const questions: Question[] = [];
  for (const { type, wrap } of open) {
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith("_")) continue;
      const below = getNamedType(field.type);
      const asked = `${field.name}${argumentsOf(field)}`;
      const coordinate = `${type.name}.${field.name}`;
      questions.push({ coordinate, selection: wrap(isObjectType(below) ? `${asked} { __typename }` : asked) });
      if (!isObjectType(below) || reached.has(below) || !mayRead(coordinate)) continue;
      reached.add(below);
      open.push({ type: below, wrap: (selection) => wrap(`${asked} { ${selection} }`) });
    }
  }

  return questions;
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${anyLiteral(type)}`);

  return required.length > 0 ? `(${required.join(", ")})` : "";
}

/** The questions in groups of so many, each group as the selection of one operation: overlapping ways merge by GraphQL's own rules. */
export function joinQuestions(questions: readonly Question[], most: number): string[] {
  const groups = Map.groupBy(questions.entries(), ([index]) => Math.floor(index / most));

  return [...groups.values()].map((group) => `{ ${group.map(([, { selection }]) => selection).join(" ")} }`);
}

/** Every field of every type that answers are made of. */
export function listCoordinates(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`))
    .filter((coordinate) => !coordinate.includes("._"));
}
