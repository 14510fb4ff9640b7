import { addDays, localDate } from "@kim-hub/kit/calendar";
import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import type { LinkageKey } from "@kim-hub/kit/linkage-key";
import type { TestAnswer } from "@kim-hub/kit/testing";
import type { CASE_MANAGER } from "./counters.js";
import type { TrustCentre } from "./test-trust-centre.js";

const RECORD =
  "mutation ($proof: String!, $input: LinkingConsentInput!) { recordLinkingConsent(proof: $proof, input: $input) }";

interface Agreed {
  readonly counter: typeof CASE_MANAGER;
  readonly pseudonym: string;
  readonly identity: FiledIdentity;
  /** The offices' key. */
  readonly key: LinkageKey;
  /** What differs in the input. */
  readonly change?: object;
}

/** Somebody agrees at a counter to be linked. */
export async function agreeToLinking(
  trust: TrustCentre,
  { counter: { office, as }, pseudonym, identity, key, change }: Agreed,
): Promise<TestAnswer> {
  const { actor, authority } = as;
  const codes = makeLinkageCodes(identity, key);

  return trust.ask(RECORD, {
    as,
    variables: {
      proof: await trust.prove({ kind: "LINKING", office, actor, authority, pseudonym, ...codes }),
      input: {
        ...{ validTo: addDays(localDate(), 100), textVersion: "2026-1", language: "de", channel: "WRITTEN" },
        ...change,
      },
    },
  });
}
