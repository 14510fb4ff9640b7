import { randomUUID } from "node:crypto";
import { Office } from "@kim-hub/kit/office";
import type { TestAnswer } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { manager, type TrustCentre } from "./test-trust-centre.js";

/** Staff of one office, with the office that proves whom they have before them. */
interface Counter {
  readonly office: Office;
  readonly as: Partial<Viewer> & { readonly actor: string; readonly authority: string };
}

export const CASE_MANAGER: Counter = {
  office: Office.CASE_MANAGEMENT,
  as: { ...manager, actor: "cm-1" },
};

export const IMMIGRATION_COUNTER: Counter = {
  office: Office.IMMIGRATION,
  as: {
    role: Role.IMMIGRATION_CLERK,
    authority: "ABH-05711",
    purpose: Purpose.RESIDENCE_PROCEDURE,
    actor: "abh-clerk",
  },
};

export const NATURALISATION_COUNTER: Counter = {
  office: Office.NATURALISATION,
  as: {
    role: Role.NATURALISATION_CLERK,
    authority: "EBH-05711",
    purpose: Purpose.NATURALISATION_PROCEDURE,
    actor: "ebh-clerk",
  },
};

/** The same counter of another authority. */
export const at = ({ office, as }: Counter, authority: string): Counter => ({ office, as: { ...as, authority } });

/** An office's own proof that it knows the person of this pseudonym. */
export function proveAt(trust: TrustCentre, { office, as }: Counter, pseudonym: string): Promise<string> {
  const { actor, authority } = as;

  return trust.prove({ kind: "COUNTER", office, authority, actor, pseudonym });
}

/** A client of this counter of case management whom the trust centre knows; returns the pseudonym. */
export async function registerClient(trust: TrustCentre, counter = CASE_MANAGER, pseudonym = `cm-${randomUUID()}`) {
  await trust.ask("mutation ($proof: String!) { registerClient(proof: $proof) { pseudonym } }", {
    as: counter.as,
    variables: { proof: await proveAt(trust, counter, pseudonym) },
  });

  return pseudonym;
}

export async function issueVoucher(
  trust: TrustCentre,
  counter = IMMIGRATION_COUNTER,
  pseudonym: string = `of-${randomUUID()}`,
): Promise<TestAnswer & { readonly voucher: string; readonly pseudonym: string }> {
  const answer = await trust.ask("mutation ($proof: String!) { issueLinkVoucher(proof: $proof) { voucher validTo } }", {
    as: counter.as,
    variables: { proof: await proveAt(trust, counter, pseudonym) },
  });

  return { ...answer, voucher: answer.data?.issueLinkVoucher?.voucher, pseudonym };
}

export function redeemVoucher(trust: TrustCentre, client: string, voucher: string, counter = CASE_MANAGER) {
  return trust.ask(
    `mutation ($clientPseudonym: ID!, $voucher: String!) {
      redeemLinkVoucher(clientPseudonym: $clientPseudonym, voucher: $voucher) }`,
    { as: counter.as, variables: { clientPseudonym: client, voucher } },
  );
}

/** What the steering group of Bielefeld would get of a client, as a case manager asks it. */
export async function askPreview(
  trust: TrustCentre,
  client: string,
  as: Partial<Viewer> = manager,
): Promise<TestAnswer> {
  const { actor = "test", authority = null } = as;
  const counter = { office: Office.CASE_MANAGEMENT, as: { actor, authority: authority ?? "CM-05711" } };

  return trust.ask(`query ($proof: String!) { previewPath(proof: $proof, steeringGroup: "LG-05711") { pathId } }`, {
    as,
    variables: { proof: await proveAt(trust, counter, client) },
  });
}

/** The live links of the person of whom this is one, by their pseudonyms. */
export async function linksOf(trust: TrustCentre, pseudonym: string): Promise<unknown[]> {
  const rows = await trust.rows(`select pseudonym from person_link where ended_at is null and person_id in (
    select person_id from person_link where pseudonym = '${pseudonym}' and ended_at is null) order by pseudonym`);

  return rows.map((row) => row.pseudonym);
}
