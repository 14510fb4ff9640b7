import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { Office } from "@kim-hub/kit/office";
import type { TestHub } from "../../harness/test-hub.js";

/** The client whose secrets the stories are about. */
const STEERING_GROUP = "LG-05711";
const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const CLIENT = `clientPseudonym: "${DEMONSTRATION_CLIENT}"`;

/** The pseudonyms that the offices have of the client. */
export const CLIENT_AT = {
  caseManagement: DEMONSTRATION_CLIENT,
  naturalisation: "ebh-bielefeld-erfunden",
  immigration: "abh-bielefeld-erfunden",
} as const;

/** The two permissions on which an office's part rests. */
const KINDS = ["CONSENT", "CONFIDENTIALITY_RELEASE"] as const;

type Kind = (typeof KINDS)[number];

async function change(hub: TestHub, mutation: string) {
  const { data, errors } = await hub.ask(`mutation { ${mutation} }`, MANAGER);
  if (errors) throw new Error(`${mutation}: ${errors[0]?.message}`);

  return data;
}

/** From now on nothing is permitted to the steering group. */
export async function withdrawAll(hub: TestHub): Promise<void> {
  await change(hub, `withdrawPermissions(${CLIENT}, input: { scope: { recipient: "${STEERING_GROUP}" } }) { sender }`);
}

type Category = "PATH_SEGMENTS" | "OFFICE_NAME" | "LEGAL_DOMAIN";

/** The client permits one kind for one office: without categories for its part. */
export async function permit(
  hub: TestHub,
  kind: Kind,
  sender: Office,
  categories: readonly Category[] = ["PATH_SEGMENTS"],
): Promise<void> {
  await change(
    hub,
    `recordPermission(input: { ${CLIENT}, recipient: "${STEERING_GROUP}", kind: ${kind}, sender: ${sender},
      categories: [${categories}], validFrom: "${localDate()}", validTo: "${addDays(localDate(), 90)}",
      textVersion: "2026-1", language: "de", channel: WRITTEN }) { sender }`,
  );
}

/** The client permits everything that the parts of these offices rest on. */
export async function permitParts(
  hub: TestHub,
  offices: readonly Office[],
  categories?: readonly Category[],
): Promise<void> {
  for (const office of offices) for (const kind of KINDS) await permit(hub, kind, office, categories);
}

/** The case manager releases what is permitted at this instant; the token. */
export async function releasePath(hub: TestHub): Promise<string> {
  const { releasePath: grant } = await change(
    hub,
    `releasePath(input: { ${CLIENT}, steeringGroup: "${STEERING_GROUP}", sitting: "${localDate()}" }) { token }`,
  );

  return grant.token;
}
