import { type GraphQLSchema, getNamedType, isInputObjectType, isRequiredArgument } from "graphql";
import { listUses, type Use } from "../saved-queries/list-uses.js";
import type { SavedQueryFolder } from "../saved-queries/read-saved-queries.js";
import type { MetQuery } from "./contract-change.js";

/** The saved queries that ask for what changed, with the lines on which they do. */
export type FindQueries = (coordinate: string) => readonly MetQuery[];

interface Schemas {
  readonly before: GraphQLSchema;
  /** Null where the contracts do not compose any more. */
  readonly after: GraphQLSchema | null;
}

export function findQueriesBy(queries: readonly SavedQueryFolder[], { before, after }: Schemas): FindQueries {
  const asked = queries.map(({ id, text, sheet }) => ({ id, owner: sheet.owner, uses: listUses(before, text) }));

  return (coordinate) => {
    const names = new Set(namesOf(coordinate, before, after));

    return asked.flatMap(({ id, owner: { name: owner, contact }, uses }) => {
      const lines = linesOf(uses, names);

      return lines.length === 0 ? [] : [{ id, lines, owner, contact }];
    });
  };
}

function linesOf(uses: readonly Use[], names: ReadonlySet<string>): readonly number[] {
  const lines = uses.filter(({ coordinate }) => names.has(coordinate)).map(({ line }) => line);

  return [...new Set(lines)].sort((left, right) => left - right);
}

/** By which names an operation meets the change. */
function namesOf(coordinate: string, before: GraphQLSchema, after: GraphQLSchema | null): readonly string[] {
  const [typeName = "", member, argument] = coordinate.split(".");
  const type = before.getType(typeName);
  // Whoever gives an argument of the type gives one that contains it, too.
  if (isInputObjectType(type)) return inputsWith(typeName, before);
  // A value of an enumeration is met where the enumeration is answered or taken.
  if (member === undefined || !type || !("getFields" in type)) return [typeName];
  const field = `${typeName}.${member}`;
  if (argument === undefined) return [field];
  const named = `${field} arg ${argument}`;

  return isRequired(after, coordinate) ? [named, field] : [named];
}

/** A required argument breaks those too who do not name it. */
function isRequired(schema: GraphQLSchema | null, coordinate: string): boolean {
  const [typeName = "", member = "", name] = coordinate.split(".");
  const type = schema?.getType(typeName);
  const fields = type && "getFields" in type ? type.getFields() : {};
  const field = fields[member];
  const argument = field && "args" in field ? field.args.find((each) => each.name === name) : undefined;

  return argument !== undefined && isRequiredArgument(argument);
}

/** An input type and all those that contain it. */
function inputsWith(typeName: string, schema: GraphQLSchema): readonly string[] {
  const names = new Set([typeName]);
  // Adding to the set makes the loop go on to what was added.
  for (const name of names)
    for (const type of Object.values(schema.getTypeMap()))
      if (
        isInputObjectType(type) &&
        Object.values(type.getFields()).some((each) => getNamedType(each.type).name === name)
      )
        names.add(type.name);

  return [...names];
}
