/** `npm run log -- receipt` and `check-receipt`: one disclosure with the proof that it was logged. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createOrm } from "@kim-hub/kit/database";
import { findFaultOfProof, readInclusionProof } from "@kim-hub/kit/inclusion-proof";
import { isRowId } from "@kim-hub/kit/is-row-id";
import { hashEntry } from "@kim-hub/kit/log-entry";
import { getKnownLog, type LogNetwork } from "@kim-hub/kit/log-network";
import { proveDisclosure } from "@kim-hub/kit/prove-disclosure";
import { SUBGRAPHS } from "../../installation/subgraphs.js";
import { DATABASES } from "../../installation/tables.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { findOwnerUrl } from "../database/owner-url.js";
import { parseNetwork, readNetworkText } from "./log-keys.js";

/** Prints the receipt of an entry as JSON: `keeper`, `entry` and `proof`. */
export async function printReceipt(
  given: string,
  id: string,
  { config: { environment }, terminal }: CommandContext,
): Promise<0> {
  const office = SUBGRAPHS.find((name) => name === given);
  if (!office) throw new InputError(`A receipt is of one of ${SUBGRAPHS.join(", ")}, not of '${given}'.`);
  if (!isRowId(id)) throw new InputError("An entry has an id such as 2b0f4a1c-3c8e-4d0e-9a55-0c7d2f6f9e11.");
  const { quorum } = parseNetwork(readNetworkText(environment));
  const orm = createOrm(DATABASES[office], findOwnerUrl(environment, office));
  try {
    const receipt = await proveDisclosure(orm.em, id, quorum);
    if (!receipt)
      throw new InputError(`${office} has no such entry under a checkpoint that ${quorum} others have cosigned.`);
    terminal.print(JSON.stringify({ keeper: office, ...receipt }, null, 2));

    return 0;
  } finally {
    await orm.close();
  }
}

/** Checks a receipt off-line; 1 with a sentence if it does not hold. */
export function checkReceipt(
  file: string,
  { network }: { readonly network: string },
  { config: { directory }, terminal }: CommandContext,
): 0 | 1 {
  const [receiptFile, networkFile] = [resolve(directory, file), resolve(directory, network)];
  for (const path of [receiptFile, networkFile])
    if (!existsSync(path)) throw new InputError(`There is nothing at ${path}.`);
  const fault = findFault(readFileSync(receiptFile, "utf8"), parseNetwork(readFileSync(networkFile, "utf8")));
  terminal.print(fault ?? "The entry was logged, and its log has not changed it.");

  return fault === null ? 0 : 1;
}

function findFault(text: string, network: LogNetwork): string | null {
  try {
    const { keeper, entry, proof } = JSON.parse(text);
    const { log } = getKnownLog(network, String(keeper));
    const witnesses = network.logs.filter((other) => other.keeper !== keeper).map(({ witness }) => witness);

    return findFaultOfProof(hashEntry(String(entry)), readInclusionProof(String(proof)), {
      ...{ log, witnesses, quorum: network.quorum },
    });
  } catch (error) {
    return `The file is no receipt: ${error instanceof Error ? error.message : String(error)}`;
  }
}
