import { identityOf } from "@kim-hub/kit/token-identity";
import type { Identity } from "@kim-hub/kit/viewer";
import { getPerson } from "./people.js";

/** An invented person as the hub reads them from their token. */
export function identityOfPerson(username: string): Identity {
  const { subject: sub, role, body, authority } = getPerson(username);

  return identityOf({ sub, kim_role: role, kim_body: body, kim_authority: authority });
}
