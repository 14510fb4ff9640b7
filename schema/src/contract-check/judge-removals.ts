import {
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { type Deprecation, readPeriod } from "../deprecations.js";
import type { SchemaChange } from "./diff-schemas.js";

/** Whether something that is gone was announced, and what to say of that. */
interface Announcement {
  readonly wasAnnounced: boolean;
  readonly reason: string;
}

/** Null for what is no removal. */
export type JudgeRemoval = (change: Pick<SchemaChange, "type" | "coordinate">) => Announcement | null;

interface Before {
  readonly schema: GraphQLSchema;
  readonly deprecations: readonly Deprecation[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
}

const REMOVED = /^(FIELD|FIELD_ARGUMENT|ENUM_VALUE|INPUT_FIELD)_REMOVED$/;

/** Holds removals against what was deprecated before: it may go once the last day that it was to stay is over. */
export function judgeRemovals({ schema, deprecations, today }: Before): JudgeRemoval {
  const reasons = new Map(deprecations.map(({ coordinate, reason }) => [coordinate, reason]));
  const judge = (coordinate: string): Announcement => {
    const reason = reasons.get(coordinate);
    if (reason === undefined) return { wasAnnounced: false, reason: "Unannounced: it was never deprecated." };
    const period = readPeriod(reason);
    if (period === null) return { wasAnnounced: false, reason: "Unannounced: its deprecation named no last day." };
    const { since, until } = period;

    return until < today
      ? { wasAnnounced: true, reason: `Announced on ${since}: it was to stay until ${until}.` }
      : { wasAnnounced: false, reason: `Unannounced: it was to stay until ${until}.` };
  };

  return ({ type, coordinate }) => {
    if (REMOVED.test(type)) return judge(coordinate);
    if (type !== "TYPE_REMOVED") return null;
    const wasAnnounced = leadsOnlyThrough(schema, coordinate, (field) => judge(field).wasAnnounced);

    return wasAnnounced
      ? { wasAnnounced, reason: "Announced: so was everything that led to it." }
      : { wasAnnounced, reason: "Unannounced: not everything that led to it was deprecated in time." };
  };
}

/** Whether every way to a type in the schema goes through something that passes. */
function leadsOnlyThrough(schema: GraphQLSchema, typeName: string, passes: (coordinate: string) => boolean): boolean {
  const references = indexReferences(schema);
  const visit = (name: string, way: readonly string[]): boolean => {
    const places = references.get(name) ?? [];
    // What nothing leads to is where operations begin; what leads back to the type itself is no further way.
    if (places.length === 0) return false;

    return places
      .filter(({ parent }) => !way.includes(parent))
      .every(({ parent, coordinate }) => passes(coordinate) || visit(parent, [...way, parent]));
  };

  return visit(typeName, [typeName]);
}

interface Place {
  readonly parent: string;
  readonly coordinate: string;
}

function indexReferences(schema: GraphQLSchema): ReadonlyMap<string, readonly Place[]> {
  const places = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => placeOf(type.name, field.name, field.type));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];

    return Object.values(type.getFields()).flatMap((field) =>
      [field, ...field.args].map((each) => placeOf(type.name, field.name, each.type)),
    );
  });

  return Map.groupBy(places, ({ name }) => name);
}

function placeOf(parent: string, field: string, type: GraphQLType): Place & { readonly name: string } {
  return { name: getNamedType(type).name, parent, coordinate: `${parent}.${field}` };
}
