import { OFFICES } from "@kim-hub/kit/office";
import type { Identity } from "@kim-hub/kit/viewer";
import { withoutAccount } from "@kim-hub/kit/without-account";
import { identityOfPerson } from "../identity/identity-of-person.js";
import { variableSuffix } from "../installation/config.js";
import type { SubgraphName } from "../installation/subgraphs.js";

/** An invented person as the office's service reads them from their token. */
export function viewerOf(username: string, office: SubgraphName): Identity {
  const identity = identityOfPerson(username);
  const isOffice = OFFICES.some((name) => name === variableSuffix(office));

  return isOffice ? withoutAccount(identity) : identity;
}
