import type { TestAnswer } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { manager, type TrustCentre } from "./test-trust-centre.js";

/** Somebody who signs in to ask about themselves. */
export const personAs = (actor: string) => ({ role: Role.DATA_SUBJECT, purpose: Purpose.SUBJECT_ACCESS, actor });

export function issueCode(trust: TrustCentre, clientPseudonym: string, as: object = manager): Promise<TestAnswer> {
  return trust.ask("mutation ($client: ID!) { issueAccessCode(clientPseudonym: $client) { code validTo } }", {
    as,
    variables: { client: clientPseudonym },
  });
}

export function redeemCode(trust: TrustCentre, code: string, as: object): Promise<TestAnswer> {
  return trust.ask("mutation ($code: String!) { redeemAccessCode(code: $code) }", { as, variables: { code } });
}

/** The client's own account: who asks with it. */
export async function givenAccount(trust: TrustCentre, client: string, actor = `person-${client}`) {
  const as = personAs(actor);
  const { data } = await issueCode(trust, client);
  await redeemCode(trust, data.issueAccessCode.code, as);

  return as;
}
