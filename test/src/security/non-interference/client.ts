import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { TestHub } from "../../harness/test-hub.js";

/** The client whose secrets the stories are about. */
const STEERING_GROUP = "LG-05711";
const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const OF_CLIENT = `clientPseudonym: "${DEMONSTRATION_CLIENT}", steeringGroup: "${STEERING_GROUP}"`;

/** The pseudonym that the naturalisation office has of the client, and the immigration office. */
export const CLIENT_AT = { naturalisation: "ebh-bielefeld-erfunden", immigration: "abh-bielefeld-erfunden" } as const;

type Kind = "Consent" | "ConfidentialityRelease";

async function change(hub: TestHub, mutation: string) {
  const { data, errors } = await hub.ask(`mutation { ${mutation} }`, MANAGER);
  if (errors) throw new Error(`${mutation}: ${errors[0]?.message}`);

  return data;
}

/** From now on nothing is permitted to anybody. */
export async function withdrawAll(hub: TestHub): Promise<void> {
  await change(hub, `withdrawConsent(${OF_CLIENT}) { sender }`);
  await change(hub, `withdrawConfidentialityRelease(${OF_CLIENT}) { sender }`);
}

/** The client permits one kind for one office's part. */
export async function permit(hub: TestHub, kind: Kind, sender: Office): Promise<void> {
  await change(
    hub,
    `record${kind}(input: { ${OF_CLIENT}, sender: ${sender}, categories: [PATH_SEGMENTS], validFrom: "${localDate()}",
      validTo: "${addDays(localDate(), 90)}", textVersion: "2026-1", language: "de", channel: WRITTEN }) { sender }`,
  );
}

/** The client agrees that one office is named to the steering group, released or not. */
export async function permitNaming(hub: TestHub, sender: Office): Promise<void> {
  await change(
    hub,
    `recordConsent(input: { ${OF_CLIENT}, sender: ${sender}, categories: [OFFICE_NAME], validFrom: "${localDate()}",
      validTo: "${addDays(localDate(), 90)}", textVersion: "2026-1", language: "de", channel: WRITTEN }) { sender }`,
  );
}

/** The case manager releases what is permitted at this instant; the token. */
export async function releasePath(hub: TestHub): Promise<string> {
  const { releasePath: grant } = await change(hub, `releasePath(input: { ${OF_CLIENT} }) { token }`);

  return grant.token;
}
