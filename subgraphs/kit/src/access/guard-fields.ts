import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import { askedFields, askedOfEntity } from "../disclosure/asked-fields.js";
import { AccessKind } from "../disclosure/disclosure-log.js";
import type { AskedField } from "../disclosure/disclosures.js";
import type { PublicError } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import type { Context } from "../schema/context.js";
import { DataClass } from "../schema/data-class.js";
import type { SubgraphSchema, SubjectOf } from "../schema/schema.js";
import type { AccessMatrix } from "./access-matrix.js";
import { basisOf, dataClassOf } from "./data-class-of.js";
import { MUTATION, matrixRefusal, refusalOf } from "./refusal.js";

/** The checks before one field. */
interface Guard {
  readonly coordinate: string;
  readonly refusalOf: (viewer: Viewer) => PublicError | null;
  /** The norms that the contract names. */
  readonly basis: string | null;
  /** Of what an authority took away, in the words of the matrix. */
  readonly createRefusal: () => PublicError;
  /** Whether the field is about a person, so that the disclosure log must name it. */
  readonly personal: boolean;
  readonly writes: boolean;
  /** The caller already named the entity by its value. */
  readonly key: boolean;
  /** Names the person of an entity that this subgraph composes from other offices' parts. */
  readonly subjectOf: SubjectOf | undefined;
  /** Whether the field resolves in one transaction for all entities that a request asks it of. */
  readonly together: boolean;
}

/**
 * Puts the access matrix before every field that is not `PUBLIC`, by the `@data` class that the SDL shows, and before every mutation,
 * whatever its class; and the disclosure log behind every field and mutation of a personal class.
 */
export function guardFields(
  { schema, subjects, readTogether }: SubgraphSchema,
  matrix: AccessMatrix,
  subgraph: string,
): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    const keys = keysOf(type);
    for (const field of Object.values(type.getFields())) {
      const dataClass = dataClassOf(field, type) ?? DataClass.PUBLIC;
      const writes = type.name === MUTATION;
      if (dataClass === DataClass.PUBLIC && !writes) continue;
      guardField(field, {
        coordinate: `${type.name}.${field.name}`,
        writes,
        personal: dataClass !== DataClass.PUBLIC && dataClass !== DataClass.AGGREGATE,
        basis: basisOf(field, type),
        key: keys.has(field.name),
        subjectOf: subjects[type.name],
        together: readTogether.includes(type.name),
        refusalOf: (viewer) => refusalOf({ typeName: type.name, dataClass, subgraph }, viewer, matrix),
        createRefusal: () => matrixRefusal(type.name, dataClass),
      });
    }
  }

  return schema;
}

function guardField(field: GraphQLField<unknown, Context>, guard: Guard): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    const { disclosures } = context;
    const refuse = (error: unknown): Promise<never> =>
      guard.personal ? disclosures.refuse(askedField(guard, info), context, error) : Promise.reject(error);
    const refused = guard.refusalOf(context.viewer);
    if (refused) return refuse(refused);
    const answer = (): unknown => {
      if (!guard.personal || guard.key) return resolve(parent, args, context, info);
      const { subjectOf } = guard;
      const resolveWithin = (entered: Context): unknown => resolve(parent, args, entered, info);
      // Also below a field that the log names: the resolver names its persons wherever it is asked.
      if (guard.together) return disclosures.recordTogether(askedField(guard, info), context, resolveWithin);
      if (disclosures.cover(info.path)) return resolve(parent, args, context, info);
      if (!subjectOf) return disclosures.record(askedField(guard, info), context, resolveWithin);

      return disclosures
        .recordEntity(askedEntity(guard, info), context, subjectOf(Object(parent)))
        .then(() => resolve(parent, args, context, info));
    };

    const admit = (): unknown => (guard.writes ? context.admitMutation().then(answer, refuse) : answer());
    const decide = (isNarrowed: boolean): unknown => (isNarrowed ? refuse(guard.createRefusal()) : admit());
    const narrowed = context.narrowings.holds(guard.coordinate);

    return typeof narrowed === "boolean" ? decide(narrowed) : narrowed.then(decide);
  };
}

function askedField({ coordinate, basis }: Guard, info: GraphQLResolveInfo): AskedField {
  return { path: info.path, kind: kindOf(info), coordinate, basis, fields: askedFields(info) };
}

function askedEntity({ basis }: Guard, info: GraphQLResolveInfo): AskedField {
  const path = info.path.prev ?? info.path;

  return { path, kind: kindOf(info), coordinate: info.parentType.name, basis, fields: askedOfEntity(info) };
}

/** The fields of a mutation's answer are read. */
function kindOf({ operation, path }: GraphQLResolveInfo): AccessKind {
  return operation.operation === "mutation" && !path.prev ? AccessKind.WRITE : AccessKind.READ;
}

/** The fields by which other subgraphs name an entity of this type. */
function keysOf({ astNode }: GraphQLObjectType): ReadonlySet<string> {
  const fields = (astNode?.directives ?? [])
    .filter(({ name }) => name.value === "key")
    .flatMap((directive) => directive.arguments ?? [])
    .filter(({ name }) => name.value === "fields")
    .flatMap(({ value }) => String(valueFromASTUntyped(value)).match(/\w+/g) ?? []);

  return new Set(fields);
}
