import { localDate } from "@kim-hub/kit/calendar";
import { type AuditRun, givenAssignment, runAudit } from "../../harness/audit-run.js";
import type { TestHub } from "../../harness/test-hub.js";

const REFERENCE = "Protokoll der Prüfung (erfunden)";

/** Audits the consents of all offices, of which one holds a use of a mandate that nobody sealed; needs a path that was shown. */
export async function askConsentAudit(hub: TestHub): Promise<AuditRun> {
  const today = localDate();
  for (const [office, authority] of [
    ["trust-centre", "TRUST-CENTRE"],
    ["case-management", "CM-05711"],
    ["immigration", "ABH-05711"],
    ["naturalisation", "EBH-05711"],
  ] as const)
    await givenAssignment(hub, office, { authority, reference: REFERENCE });
  await hub.asOwner(
    "immigration",
    `insert into disclosure_log (id, request_id, actor, role, subject, mandate_id, basis, kind, coordinate, fields)
      select gen_random_uuid(), 'unknown', actor, role, subject, 'unknown', basis, kind, coordinate, fields
      from disclosure_log where mandate_id is not null and role = 'STEERING_GROUP_MEMBER' limit 1`,
  );

  return runAudit(hub, {
    ...{ id: "a2-access-without-valid-consent", assignment: REFERENCE },
    variables: { from: today, to: today },
  });
}
