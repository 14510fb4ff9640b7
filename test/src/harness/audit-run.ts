import { fileURLToPath } from "node:url";
import { subjectOf } from "@kim-hub/infra/people";
import type { SubgraphName } from "@kim-hub/infra/subgraphs";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import type { HubAnswer, TestHub } from "./test-hub.js";

const MANIFEST = fileURLToPath(new URL("../../../schema/saved-queries.json", import.meta.url));
const AUDITOR = "auditor.data-protection";

/** A run of a saved query by the supervisory authority's auditor. */
export interface AuditRun extends HubAnswer {
  /** What the receipt states. */
  readonly passed: boolean | null;
}

interface Asked {
  readonly id: string;
  readonly variables: object;
  readonly assignment?: string;
}

/** Records an audit of this authority in its office, of the ten days up to today. */
export async function givenAssignment(
  hub: TestHub,
  office: SubgraphName,
  { authority, reference }: { readonly authority: string; readonly reference: string },
): Promise<void> {
  const today = localDate();
  await hub.asOwner(
    office,
    `insert into audit_assignment (id, reference, auditor, auditing_body, basis, authority_id, period_from, period_to,
        valid_from, valid_until, recorded_by)
      values (gen_random_uuid(), '${reference}', '${subjectOf(AUDITOR)}', 'LDI NRW (erfunden)', 'Art. 57 DSGVO', '${authority}',
        '${addDays(today, -9)}', '${today}', '${today}', '${addDays(today, 1)}', 'steward')`,
  );
}

/** Runs a saved query by its document id. */
export async function runAudit(hub: TestHub, { id, variables, assignment }: Asked): Promise<AuditRun> {
  const documentId = readManifest(MANIFEST).find((saved) => saved.id === id)?.documentId;
  const response = await hub.send({
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${await hub.token(AUDITOR)}`,
      "hub-purpose": "DP_AUDIT",
    },
    body: JSON.stringify({ documentId, variables, ...(assignment && { extensions: { assignment } }) }),
  });
  const text = await response.text();
  const answer = JSON.parse(text);
  const statement = String(answer.extensions?.hub?.receipt?.note ?? "null").split("\n")[0];

  return { ...answer, status: response.status, text, passed: JSON.parse(statement ?? "null")?.passed ?? null };
}
