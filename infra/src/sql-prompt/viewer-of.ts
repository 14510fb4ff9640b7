import type { Identity } from "@kim-hub/kit/viewer";
import { withoutAccount } from "@kim-hub/kit/without-account";
import { findOffice } from "@kim-hub/offices/office-names";
import { identityOfPerson } from "../identity/identity-of-person.js";
import type { SubgraphName } from "../installation/subgraphs.js";

/** An invented person as the office's service reads them from their token. */
export function viewerOf(username: string, office: SubgraphName): Identity {
  const identity = identityOfPerson(username);

  return findOffice(office) ? withoutAccount(identity) : identity;
}
