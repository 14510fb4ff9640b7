import { AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { TRUST_CENTRE_AUTHORITY } from "@kim-hub/kit/audit-parties";
import { addMonths, localDate } from "@kim-hub/kit/calendar";
import { declarationOf, findOffice } from "@kim-hub/offices/office-names";
import type { EntityManager } from "@mikro-orm/postgresql";
import { PEOPLE, subjectOf } from "../identity/people.js";
import type { SubgraphName } from "../installation/subgraphs.js";

/** Under which the invented auditors' runs name what they audit. */
export const DATA_PROTECTION_AUDIT = "LDI-2026-14 (erfunden)";
export const FUNDING_AUDIT = "GPA-2026-3 (erfunden)";

type Audit = Pick<
  AuditAssignment,
  | "reference"
  | "auditor"
  | "auditingBody"
  | "basis"
  | "authorityId"
  | "periodFrom"
  | "periodTo"
  | "validUntil"
  | "recordedBy"
>;

const EXTERNAL = "bielefeld";
const COORDINATOR = "coordinator.bielefeld";

/** Records who audits the office's authorities, all invented: the own officers' appointments, and one audit from outside. */
export async function addAssignments(name: SubgraphName, em: EntityManager): Promise<number> {
  const known = new Set((await em.find(AuditAssignment, {})).map(keyOf));
  const added = listAudits(name, localDate()).filter((audit) => !known.has(keyOf(audit)));
  await em.persist(added.map((audit) => new AuditAssignment({ ...audit, validFrom: localDate() }))).flush();

  return added.length;
}

function keyOf({ authorityId, reference, auditor }: Pick<Audit, "authorityId" | "reference" | "auditor">): string {
  return JSON.stringify([authorityId, reference, auditor]);
}

function listAudits(name: SubgraphName, today: string): readonly Audit[] {
  const office = findOffice(name);
  // How the usernames of an office's data-protection officers and data stewards go on after their role.
  const prefix = office && declarationOf(office).authorities.prefix.toLowerCase();
  if (prefix !== null)
    return [
      ...appointments(prefix, today),
      dataProtectionAudit(authorityOf(`steward-${prefix}.${EXTERNAL}`), `steward-${prefix}.${EXTERNAL}`, today),
    ];
  if (name === "trust-centre") return [dataProtectionAudit(TRUST_CENTRE_AUTHORITY, "officer.trust-centre", today)];

  return [...fundingAudits(today), dataProtectionAudit(authorityOf(COORDINATOR), COORDINATOR, today)];
}

/** Who protects the data of an authority's persons audits it without end; the appointment is renewed every five years. */
function appointments(prefix: string, today: string): readonly Audit[] {
  return PEOPLE.filter(({ username }) => username.startsWith(`protection-${prefix}.`)).map(({ username, subject }) => {
    const steward = username.replace("protection-", "steward-");
    const authorityId = authorityOf(steward);

    return {
      ...{ reference: `Benennung ${authorityId} (erfunden)`, auditor: subject, authorityId },
      ...{ auditingBody: "Behördliche Datenschutzbeauftragte (erfunden)", basis: "Art. 37, 39 DSGVO" },
      ...{ periodFrom: addMonths(today, -60), periodTo: addMonths(today, 60), validUntil: addMonths(today, 60) },
      recordedBy: subjectOf(steward),
    };
  });
}

function dataProtectionAudit(authorityId: string, recorder: string, today: string): Audit {
  return {
    ...{ reference: DATA_PROTECTION_AUDIT, auditor: subjectOf("auditor.data-protection"), authorityId },
    ...{ auditingBody: "LDI NRW (erfunden)", basis: "Art. 57, 58 DSGVO" },
    ...{ periodFrom: addMonths(today, -24), periodTo: addMonths(today, 6), validUntil: addMonths(today, 6) },
    recordedBy: subjectOf(recorder),
  };
}

/** Of every Kommunales Integrationszentrum whose coordinator can sign in, from the programme's first year on. */
function fundingAudits(today: string): readonly Audit[] {
  return PEOPLE.filter(({ role }) => role === "KIM_COORDINATOR").map(({ subject, authority = "" }) => ({
    ...{ reference: FUNDING_AUDIT, auditor: subjectOf("auditor.funding"), authorityId: authority },
    ...{ auditingBody: "gpaNRW (erfunden)", basis: "§ 105 GO NRW, § 44 LHO" },
    ...{ periodFrom: "2020-01-01", periodTo: `${today.slice(0, 4)}-12-31`, validUntil: addMonths(today, 6) },
    recordedBy: subject,
  }));
}

function authorityOf(username: string): string {
  const authority = PEOPLE.find((person) => person.username === username)?.authority;
  if (authority === undefined) throw new Error(`${username} speaks for no authority.`);

  return authority;
}
