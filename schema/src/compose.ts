import { composeServices } from "@apollo/composition";
import type { GraphQLSchema } from "graphql";
import { dataOnFields, isOwned } from "./data-on-fields.js";
import { checkDataRules } from "./data-rules.js";
import { isComposite } from "./is-composite.js";
import { checkNumberFields, type NumberUnits, readNumberUnits } from "./number-fields.js";
import { readRetentionRecords } from "./retention-records.js";
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

/** The supergraph of these contracts; throws every message of the composer and of the rules of sharing, of data and of numbers, one a line. */
export function composeSupergraph(contracts: readonly Contract[], units: NumberUnits = readNumberUnits()): Supergraph {
  const faults = [
    ...checkSharing(contracts),
    ...checkDataRules(contracts, readRetentionRecords()),
    ...checkNumberFields(contracts, units),
  ];
  // A name only: the gateway takes addresses from its configuration.
  const { supergraphSdl, schema, errors } = composeServices(
    contracts.map(({ name, typeDefs }) => ({
      name,
      typeDefs: dataOnFields(typeDefs, isShared(contracts)),
      url: `http://${name}/graphql`,
    })),
  );
  const messages = [...(errors ?? []).map(({ message }) => message), ...faults];
  if (!schema || messages.length > 0) throw new Error(`The supergraph does not compose:\n${messages.join("\n")}`);

  return { sdl: `${supergraphSdl}\n`, apiSchema: schema.toAPISchema().toGraphQLJSSchema() };
}

/** Whether several subgraphs own fields of a type: in the supergraph it is one object, and their `@data` may differ. */
function isShared(contracts: readonly Contract[]): (typeName: string) => boolean {
  const owned = contracts.flatMap(({ typeDefs }) =>
    typeDefs.definitions.filter(isComposite).flatMap(({ name, fields }) => (fields?.some(isOwned) ? [name.value] : [])),
  );

  return (typeName) => owned.indexOf(typeName) !== owned.lastIndexOf(typeName);
}
