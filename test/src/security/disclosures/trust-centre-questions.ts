import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEMONSTRATION_CASE, DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { subjectOf } from "@kim-hub/infra/people";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { EndedReason } from "@kim-hub/kit/ended-reason";
import { importKey } from "@kim-hub/kit/keys";
import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import { importLinkageKey } from "@kim-hub/kit/linkage-key";
import { Office } from "@kim-hub/kit/office";
import { sealProof } from "@kim-hub/kit/seal-proof";
import type { TestHub } from "../../harness/test-hub.js";
import type { Ask } from "./immigration-questions.js";

const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const CLERK = { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" };
const OFFICER = { as: "officer.trust-centre", purpose: "LINKING" };
const STEWARD = { as: "steward-cm.bielefeld", purpose: "RELEASE_PROOF" };
const IDENTITY = { familyName: "Beispiel (erfunden)", givenNames: "Ada", birthDate: "1990-05-17" };
const AUDIT = `{ reference: "x", auditor: "x", auditingBody: "x", basis: "x", periodFrom: "${localDate()}", periodTo: "${localDate()}",
  validFrom: "${localDate()}", validUntil: "${localDate()}" }`;

/** Asks what staff do at a counter, the data steward and the trust officer, with proofs as the offices seal them; needs a path that was shown. */
export async function askTrustCentre(ask: Ask, hub: TestHub, file: string): Promise<void> {
  const key = (name: string) => readFileSync(join(hub.config.dataDirectory, `${name}.json`), "utf8");
  const { data: asked } = await hub.ask(
    `{ caseByReference(reference: "${DEMONSTRATION_CASE}") { client { proof } } }`,
    MANAGER,
  );
  const { data: at } = await hub.ask(`{ immigrationFile(${file}) { person { proof } } }`, CLERK);
  const atCounter = `proof: "${at.immigrationFile.person.proof}"`;
  const linkOf = async (pseudonym: string) => {
    const [row] = await hub.asOwner("trust-centre", `select id from person_link where pseudonym = '${pseudonym}'`);

    return String(row?.id);
  };
  const propose = async (pseudonym: string) => {
    const [first, second] = [await linkOf(DEMONSTRATION_CLIENT), await linkOf(pseudonym)].toSorted();
    await hub.asOwner(
      "trust-centre",
      `insert into link_proposal (id, first_link, second_link, grade, agreed, name_rules, proposed_at)
       values (gen_random_uuid(), '${first}', '${second}', 'EXACT', '{}', 'r', now());
       insert into linkage_code (id, link_id, code_type, code, name_rules, key_id, own_key_id, valid_to)
       select gen_random_uuid(), link, 'NAME_YEAR', link::text, 'r', 'k', 'k', '${localDate()}'
       from unnest(array['${first}', '${second}']::uuid[]) as link`,
    );

    return Object(await ask("Query.linkProposals", "grade: EXACT, first: 1", OFFICER)).nodes[0].id;
  };

  await ask("Query.permissionsOfOwnReleases", "first: 1", STEWARD);
  await ask("Mutation.registerClient", `proof: "${asked.caseByReference.client.proof}"`, MANAGER);
  const { voucher } = Object(await ask("Mutation.issueLinkVoucher", atCounter, CLERK));
  await ask("Mutation.redeemLinkVoucher", `clientPseudonym: "${DEMONSTRATION_CLIENT}", voucher: "${voucher}"`, MANAGER);

  const stated = { office: Office.CASE_MANAGEMENT, authority: "CM-05711", actor: subjectOf(STEWARD.as) };
  const keys = {
    signing: importKey("signing", key("CASE_MANAGEMENT-proof.private")),
    trustCentre: importKey("trust-centre", key("trust-centre.public")),
  };
  const codes = makeLinkageCodes(IDENTITY, importLinkageKey("linkage", key("linkage.private")));
  const pseudonym = DEMONSTRATION_CLIENT;
  const link = (actor: string) => sealProof({ ...stated, ...codes, actor, kind: "LINKING", pseudonym }, keys);
  const agreed = `input: { validTo: "${addDays(localDate(), 90)}", textVersion: "2026-1", language: "de", channel: WRITTEN }`;
  await ask("Mutation.recordLinkingConsent", `proof: "${await link(subjectOf(MANAGER.as))}", ${agreed}`, MANAGER);
  await ask("Query.clientsToRecode", `keyId: "another", nameRules: "another", first: 1`, STEWARD);
  await ask("Mutation.renewLinkCodes", `proofs: ["${await link(stated.actor)}"]`, STEWARD);

  const wrong = await linkOf(DEMONSTRATION_CLIENT);
  const { id } = Object(await ask("Mutation.unlink", `input: { link: "${wrong}", reason: "x" }`, OFFICER));
  await ask("Query.linkBreaches", "first: 1", OFFICER);
  await ask("Mutation.assignTrustCentreAudit", `input: ${AUDIT}`, OFFICER);
  const [audit] = await hub.asOwner("trust-centre", "select id from audit_assignment where reference = 'x'");
  await ask("Mutation.endTrustCentreAudit", `id: "${audit?.id}", reason: "x"`, OFFICER);
  await ask("Mutation.assessBreach", `id: "${id}", state: NO_RISK, assessment: "x"`, OFFICER);
  await ask("Mutation.confirmLink", `id: "${await propose("ebh-aachen-erfunden")}"`, OFFICER);
  await ask("Mutation.rejectLink", `id: "${await propose("abh-borken-erfunden")}", reason: "x"`, OFFICER);
  await ask("Mutation.withdrawAtCounter", `${atCounter}, input: {}`, CLERK);
  const ended = await sealProof({ ...stated, kind: "ENDED", pseudonym, reason: EndedReason.CLOSED }, keys);
  await ask("Mutation.endLinks", `proofs: ["${ended}"]`, STEWARD);
}
