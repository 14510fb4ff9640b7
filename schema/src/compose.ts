import { composeServices } from "@apollo/composition";
import { checkSharing } from "./sharing.js";
import type { Contract } from "./subgraphs.js";

/** The supergraph of these contracts; throws every message of the composer and of the sharing rule, one a line. */
export function compose(contracts: readonly Contract[]): string {
  const faults = checkSharing(contracts);
  // The gateway takes addresses from its configuration; what stands here is a name only.
  const { supergraphSdl, errors } = composeServices(
    contracts.map((contract) => ({ ...contract, url: `http://${contract.name}/graphql` })),
  );
  const messages = [...(errors ?? []).map(({ message }) => message), ...faults];
  if (!supergraphSdl || messages.length > 0)
    throw new Error(`The supergraph does not compose:\n${messages.join("\n")}`);

  return `${supergraphSdl}\n`;
}
