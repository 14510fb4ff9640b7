import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import type { TestHub } from "./test-hub.js";

/** The demonstration's client, once they have an account. */
export const PERSON = { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" };

/** Bielefeld's case manager issues the demonstration's client an access code, and the client redeems it. */
export async function giveOwnAccount(hub: TestHub): Promise<void> {
  const { data } = await hub.ask(`mutation { issueAccessCode(clientPseudonym: "${DEMONSTRATION_CLIENT}") { code } }`, {
    as: "casemanager.bielefeld",
    purpose: "CASE_WORK",
  });
  await hub.ask(`mutation { redeemAccessCode(code: "${data.issueAccessCode.code}") }`, PERSON);
}
