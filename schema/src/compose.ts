import { composeServices } from "@apollo/composition";
import type { GraphQLSchema } from "graphql";
import { dataOnFields, isOwned } from "./data-on-fields.js";
import { checkDataRules } from "./data-rules.js";
import { checkDeprecations } from "./deprecations.js";
import { isComposite } from "./is-composite.js";
import { checkNumberFields, type NumberUnits, readNumberUnits } from "./number-fields.js";
import { type RetentionRecord, readRetentionRecords } from "./retention-records.js";
import { checkSharing } from "./sharing.js";
import type { Contract } from "./subgraphs.js";

/** The supergraph that the gateway runs, and the schema that clients see. */
export interface Supergraph {
  readonly sdl: string;
  readonly apiSchema: GraphQLSchema;
}

/** The SDL of the supergraph of these contracts. */
export function compose(contracts: readonly Contract[], units?: NumberUnits): string {
  return composeSupergraph(contracts, units).sdl;
}

/** The supergraph of these contracts; throws every message of the composer and of the rules of sharing, of data, of numbers and of deprecations, one a line. */
export function composeSupergraph(contracts: readonly Contract[], units: NumberUnits = readNumberUnits()): Supergraph {
  const { supergraph, messages } = composeContracts(contracts);
  const faults = [
    ...messages,
    ...findRuleFaults(contracts, { units, records: readRetentionRecords() }),
    ...checkDeprecations(contracts),
  ];
  if (!supergraph || faults.length > 0) throw new Error(`The supergraph does not compose:\n${faults.join("\n")}`);

  return supergraph;
}

interface Lists {
  readonly units: NumberUnits;
  readonly records: readonly RetentionRecord[];
}

/** What breaks the rules of sharing, of data and of numbers. */
export function findRuleFaults(contracts: readonly Contract[], { units, records }: Lists): readonly string[] {
  return [...checkSharing(contracts), ...checkDataRules(contracts, records), ...checkNumberFields(contracts, units)];
}

/** What the composer makes of these contracts, whatever the hub's own rules say: a supergraph, or why there is none. */
export function composeContracts(contracts: readonly Contract[]): {
  readonly supergraph: Supergraph | null;
  readonly messages: readonly string[];
} {
  // A name only: the gateway takes addresses from its configuration.
  const { supergraphSdl, schema, errors } = composeServices(
    contracts.map(({ name, typeDefs }) => ({
      name,
      typeDefs: dataOnFields(typeDefs, isShared(contracts)),
      url: `http://${name}/graphql`,
    })),
  );
  if (!schema) return { supergraph: null, messages: (errors ?? []).map(({ message }) => message) };

  return {
    supergraph: { sdl: `${supergraphSdl}\n`, apiSchema: schema.toAPISchema().toGraphQLJSSchema() },
    messages: [],
  };
}

/** Whether several subgraphs own fields of a type: in the supergraph it is one object, and their `@data` may differ. */
function isShared(contracts: readonly Contract[]): (typeName: string) => boolean {
  const owned = contracts.flatMap(({ typeDefs }) =>
    typeDefs.definitions.filter(isComposite).flatMap(({ name, fields }) => (fields?.some(isOwned) ? [name.value] : [])),
  );

  return (typeName) => owned.indexOf(typeName) !== owned.lastIndexOf(typeName);
}
