import { OFFICES } from "@kim-hub/kit/office";
import { findOffice, receivesFrom } from "@kim-hub/offices/office-names";
import type { SubgraphName } from "../subgraphs.js";
import type { KeyFiles } from "./key-files.js";
import { proofKeyOf } from "./key-pairs.js";

/**
 * The trust centre can seal mandates for every office and open none; an office can open its own mandates only. An office can state
 * something of its persons in its own name only, for the trust centre alone.
 */
export function mandateKeys(name: SubgraphName, keys: KeyFiles): Record<string, string> {
  if (name === "trust-centre") {
    const officeKeys = OFFICES.map((office) => [`MANDATE_KEY_${office}_FILE`, keys.public(office)]);
    const proofKeys = OFFICES.map((office) => [`CLIENT_PROOF_KEY_${office}_FILE`, keys.public(proofKeyOf(office))]);

    return {
      LINKAGE_CODE_KEY_FILE: keys.private("linkage-code"),
      MANDATE_SIGNING_KEY_FILE: keys.private("mandate"),
      ...Object.fromEntries(officeKeys),
      CLIENT_PROOF_DECRYPTION_KEY_FILE: keys.private("trust-centre"),
      ...Object.fromEntries(proofKeys),
    };
  }
  const office = findOffice(name);
  if (!office) return {};
  const sender = receivesFrom(office);

  return {
    LINKAGE_KEY_FILE: keys.private("linkage"),
    MANDATE_DECRYPTION_KEY_FILE: keys.private(office),
    MANDATE_VERIFICATION_KEY_FILE: keys.public("mandate"),
    CLIENT_PROOF_SIGNING_KEY_FILE: keys.private(proofKeyOf(office)),
    CLIENT_PROOF_ENCRYPTION_KEY_FILE: keys.public("trust-centre"),
    // With which an office verifies the handover notes of those who send people to it.
    ...(sender && { [`CLIENT_PROOF_KEY_${sender}_FILE`]: keys.public(proofKeyOf(sender)) }),
  };
}
