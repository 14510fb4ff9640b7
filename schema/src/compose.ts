import { composeServices } from "@apollo/composition";
import type { GraphQLSchema } from "graphql";
import { checkSharing } from "./sharing.js";
import type { Contract } from "./subgraphs.js";

/** What the gateway runs, and what a client sees of it. */
export interface Supergraph {
  readonly sdl: string;
  readonly apiSchema: GraphQLSchema;
}

/** The SDL of the supergraph of these contracts. */
export function compose(contracts: readonly Contract[]): string {
  return composeSupergraph(contracts).sdl;
}

/** The supergraph of these contracts; throws every message of the composer and of the sharing rule, one a line. */
export function composeSupergraph(contracts: readonly Contract[]): Supergraph {
  const faults = checkSharing(contracts);
  // The gateway takes addresses from its configuration; what stands here is a name only.
  const { supergraphSdl, schema, errors } = composeServices(
    contracts.map((contract) => ({ ...contract, url: `http://${contract.name}/graphql` })),
  );
  const messages = [...(errors ?? []).map(({ message }) => message), ...faults];
  if (!schema || messages.length > 0) throw new Error(`The supergraph does not compose:\n${messages.join("\n")}`);

  return { sdl: `${supergraphSdl}\n`, apiSchema: schema.toAPISchema().toGraphQLJSSchema() };
}
