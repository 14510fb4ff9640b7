import { AuditAssignment } from "../audit-assignment/audit-assignment.js";
import { addDays, localDate } from "../calendar/calendar.js";

/** An assignment of the whole time around today, as a row. */
export function createAssignment(
  values: Pick<AuditAssignment, "auditor" | "authorityId"> & Partial<AuditAssignment>,
): AuditAssignment {
  const today = localDate();

  return new AuditAssignment({
    reference: "P-1 (erfunden)",
    auditingBody: "Prüfungsstelle (erfunden)",
    basis: "Art. 39 Abs. 1 lit. b DSGVO",
    periodFrom: addDays(today, -3650),
    periodTo: addDays(today, 3650),
    validFrom: addDays(today, -1),
    validUntil: addDays(today, 365),
    recordedBy: "recorder",
    ...values,
  });
}
