import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  valueFromASTUntyped,
} from "graphql";
import type { AccountedField } from "../disclosure/answer-row.js";
import { AccessKind } from "../disclosure/disclosure-log.js";
import { BadInputError } from "../errors/errors.js";
import type { Context } from "../schema/context.js";
import type { SubgraphSchema, SubjectOf } from "../schema/schema.js";
import type { AccessMatrix } from "./access-matrix.js";
import { basisOf } from "./data-class-of.js";
import { type GuardedField, listGuarded } from "./list-guarded.js";

/** The checks before one field; of one that is about a person the disclosure log must name whom. */
interface Guard
  extends Pick<GuardedField<Context>, "coordinate" | "refusalOf" | "createRefusal" | "personal" | "writes"> {
  /** The norms that the contract names. */
  readonly basis: string | null;
  /** The caller already named the entity by its value. */
  readonly key: boolean;
  /** Names the person of an entity that this subgraph composes from other offices' parts. */
  readonly subjectOf: SubjectOf | undefined;
  /** Whether the field resolves in one transaction for all entities that a request asks it of. */
  readonly together: boolean;
  /** Whether it reads by one statement, outside any transaction. */
  readonly alone: boolean;
}

/**
 * Puts the access matrix before every field that is not `PUBLIC`, by the `@data` class that the SDL shows, and before every mutation,
 * whatever its class; and the disclosure log behind every field and mutation of a personal class.
 */
export function guardFields(
  { schema, subjects, readTogether, readAlone }: SubgraphSchema,
  matrix: AccessMatrix,
  subgraph: string,
): GraphQLSchema {
  for (const guarded of listGuarded<Context>(schema, matrix, subgraph)) {
    const { type, field, coordinate, isFree, personal } = guarded;
    const isKey = keysOf(type).has(field.name);
    const subjectOf = subjects[type.name];
    const basis = basisOf(field, type);
    if (!isFree)
      guardField(field, {
        ...guarded,
        ...{ basis, subjectOf },
        key: isKey,
        together: readTogether.includes(type.name),
        alone: readAlone.includes(coordinate),
      });
    noteField(field, subjectOf && { basis, subjectOf, names: personal && !isKey });
  }

  return schema;
}

function guardField(field: GraphQLField<unknown, Context>, guard: Guard): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    const { disclosures, dryRun } = context;
    const refuse = (error: unknown): Promise<never> => {
      if (guard.personal) return disclosures.account.refuse([accountedField(guard, info)], error);
      throw error;
    };
    const refused = guard.refusalOf(context.viewer);
    if (refused) {
      dryRun?.noteRefusal({ field: guard.coordinate, by: "ACCESS_MATRIX", code: refused.code });

      return refuse(refused);
    }
    if (guard.writes && dryRun) return refuse(new BadInputError("A dry run changes nothing: a mutation has none."));
    const answer = (): unknown => {
      if (!guard.personal || guard.key || guard.subjectOf) return resolve(parent, args, context, info);
      const resolveWithin = (entered: Context): unknown => resolve(parent, args, entered, info);
      // Also below a field that the log names: the resolver names its persons wherever it is asked.
      if (guard.together) return disclosures.recordTogether(accountedField(guard, info), context, resolveWithin);
      if (disclosures.account.executed.isCovered(info.path)) return resolve(parent, args, context, info);

      return guard.alone
        ? disclosures.recordAlone(accountedField(guard, info), context, resolveWithin)
        : disclosures.record(accountedField(guard, info), context, resolveWithin);
    };

    const admit = (): unknown => (guard.writes ? context.admitMutation().then(answer, refuse) : answer());
    const narrow = (): unknown => {
      const error = guard.createRefusal();
      dryRun?.noteRefusal({ field: guard.coordinate, by: "NARROWING", code: error.code });

      return refuse(error);
    };
    const decide = (isNarrowed: boolean): unknown => (isNarrowed ? narrow() : admit());
    const narrowed = context.narrowings.holds(guard.coordinate);

    return typeof narrowed === "boolean" ? decide(narrowed) : narrowed.then(decide);
  };
}

/** A field of an entity that this subgraph composes from other offices' parts. */
interface ComposedField {
  readonly basis: string | null;
  readonly subjectOf: SubjectOf;
  /** Whether the field tells something of the person. */
  readonly names: boolean;
}

/** Tells the disclosure log of each field that has resolved, whatever its class: also what is public of itself is said of somebody. */
function noteField(field: GraphQLField<unknown, Context>, composed: ComposedField | undefined): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    const { account } = context.disclosures;
    const note = (value: unknown): unknown => {
      context.dryRun?.noteValue(info.path, value);
      if (composed)
        account.enterEntity(
          accountedEntity(composed, info),
          composed.names ? composed.subjectOf(Object(parent)) : null,
        );
      account.executed.note(info, parent);

      return value;
    };
    const value = resolve(parent, args, context, info);

    return value instanceof Promise ? value.then(note) : note(value);
  };
}

function accountedField({ coordinate, basis }: Guard, info: GraphQLResolveInfo): AccountedField {
  const { path, returnType } = info;

  return { path, isNullable: !isNonNullType(returnType), kind: kindOf(info), coordinate, basis };
}

function accountedEntity({ basis }: ComposedField, { path, parentType }: GraphQLResolveInfo): AccountedField {
  return { path: path.prev ?? path, isNullable: true, kind: AccessKind.READ, coordinate: parentType.name, basis };
}

/** Below a mutation fields are read. */
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
