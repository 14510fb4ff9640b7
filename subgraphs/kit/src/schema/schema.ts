import { buildSubgraphSchema, printSubgraphSchema } from "@apollo/subgraph";
import { concatAST, type GraphQLSchema, parse } from "graphql";
import { buildSchema, createResolversMap, type NonEmptyArray } from "type-graphql";
import type { RowClass } from "../database/loaders.js";
import { sizeConnections } from "../limits/size-connections.js";
import type { Context } from "./context.js";
import { contractChannel } from "./contract-channel.js";
import { liftDataDirectives, requireDataClasses } from "./data-directive.js";
import { requireLabels } from "./require-labels.js";
import { requireReached } from "./require-reached.js";
import { requireReferences } from "./require-references.js";
import { type ComposedDirective, schemaHeader } from "./schema-header.js";

/** Turns a representation (the key and required fields of an entity) into the entity, or null. */
export type Reference = (known: Readonly<Record<string, unknown>>, context: Context) => unknown;

/** The disclosure log's name for the person whom an entity is about, read from its representation. */
export type SubjectOf = (known: Readonly<Record<string, unknown>>) => string;

interface SchemaOptions {
  readonly resolvers: NonEmptyArray<new () => object>;
  readonly references?: Readonly<Record<string, Reference>>;
  /** By type, for entities that this subgraph composes from other offices' parts without a record of its own. */
  readonly subjects?: Readonly<Record<string, SubjectOf>>;
  /** Entity types of which one request reads many: a personal field of theirs resolves for all of them in one transaction, whose session it must not change. */
  readonly readTogether?: readonly string[];
  /** Personal fields, as schema coordinates, that read by one statement and so without a transaction around it. */
  readonly readAlone?: readonly string[];
  /** The subgraph's own directives that composition carries into the supergraph. */
  readonly directives?: readonly ComposedDirective[];
  /** Object types that no resolver returns directly. */
  readonly orphans?: readonly (new (
    ...values: never[]
  ) => object)[];
}

/** A federated schema with the SDL that is its contract. */
export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly resolvers: readonly (new () => object)[];
  readonly subjects: Readonly<Record<string, SubjectOf>>;
  readonly readTogether: readonly string[];
  readonly readAlone: readonly string[];
}

/** Finds the row by primary key; null if it is hidden or missing. */
export function byId(type: RowClass): Reference {
  return ({ id }, { loaders }) => loaders.find(type, String(id));
}

/** Takes the representation itself as the entity: this subgraph holds no row for it. */
export const asKnown: Reference = (known) => known;

const DATA: ComposedDirective = {
  url: "https://kim-hub.example/data/v1.0",
  definition: `"The data class of a field, or of each field of an object that has none of its own: with role and purpose it decides who may read it. Basis and retention are those of the owner."
directive @data(class: String!, basis: String!, retention: String!, sharedWith: [String!]) on FIELD_DEFINITION | INTERFACE | OBJECT`,
};

/** Builds the subgraph from its type-graphql classes; fails if a field has no data class, a code no German label, an entity no reference, or a field resolver no type. */
export function createSubgraphSchema(options: SchemaOptions): Promise<SubgraphSchema> {
  return contractChannel.tracePromise(() => build(options));
}

async function build({
  resolvers,
  references = {},
  subjects = {},
  readTogether = [],
  readAlone = [],
  directives = [],
  orphans = [],
}: SchemaOptions): Promise<SubgraphSchema> {
  // skipCheck: federation directives and a Query-less subgraph are completed only by buildSubgraphSchema.
  const code = await buildSchema({ resolvers, orphanedTypes: [...orphans], skipCheck: true, validate: false });
  requireReached(code, resolvers);
  requireDataClasses(code);
  sizeConnections(code);
  liftDataDirectives(code);
  const printed = printSubgraphSchema(code);
  // Once: reading a schema takes as long as making it.
  const body = parse(printed, { noLocation: true });
  const header = schemaHeader(body, [DATA, ...directives]);
  const sdl = `${header}\n${printed}\n`;
  const entities = Object.entries(references).map(([type, resolve]) => [type, { __resolveReference: resolve }]);
  const typeDefs = concatAST([parse(header, { noLocation: true }), body]);
  requireLabels(typeDefs);
  requireReferences(typeDefs, references);
  const schema = buildSubgraphSchema([
    { typeDefs, resolvers: mergeByType(createResolversMap(code), Object.fromEntries(entities)) },
  ]);

  return { schema, sdl, resolvers, subjects, readTogether, readAlone };
}

function mergeByType(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, object>>,
): Record<string, never> {
  const merged: Record<string, unknown> = { ...left };
  for (const [type, fields] of Object.entries(right)) merged[type] = { ...Object(merged[type]), ...fields };

  // graphql's resolver maps have no common type in type-graphql and @apollo/subgraph.
  return merged as Record<string, never>;
}
