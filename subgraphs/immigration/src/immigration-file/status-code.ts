import { registerEnumType } from "type-graphql";
import { StatusGroup } from "./status-group.js";

const { ASYL_PROCEDURE, TOLERATED, INTERIM, FIXED_TERM, FIXED_TERM_WORK, RIGHT_TO_REMAIN, HUMANITARIAN } = StatusGroup;
const { PROTECTION, FAMILY, PERMANENT, EU, CITIZEN } = StatusGroup;

/** Each residence status with its group, German name and norm; the law's state is dated elsewhere, this list is names only. */
const STATUSES = {
  ARRIVAL_CERTIFICATE: [ASYL_PROCEDURE, "Ankunftsnachweis, § 63a AsylG"],
  ASYLUM_PERMISSION: [ASYL_PROCEDURE, "Aufenthaltsgestattung, § 55 AsylG"],
  TOLERATION: [TOLERATED, "Duldung, § 60a AufenthG"],
  TOLERATION_UNCLEAR_IDENTITY: [TOLERATED, "Duldung für Personen mit ungeklärter Identität, § 60b AufenthG"],
  TOLERATION_TRAINING: [TOLERATED, "Ausbildungsduldung, § 60c AufenthG"],
  TOLERATION_EMPLOYMENT: [TOLERATED, "Beschäftigungsduldung, § 60d AufenthG"],
  FICTION_CERTIFICATE: [INTERIM, "Fiktionsbescheinigung, § 81 Abs. 3 bis 5 AufenthG"],
  RP_STUDY_TRAINING: [FIXED_TERM, "Aufenthaltserlaubnis Ausbildung oder Studium, §§ 16 bis 17 AufenthG"],
  RP_SKILLED_VOCATIONAL: [FIXED_TERM_WORK, "Fachkraft mit Berufsausbildung, § 18a AufenthG"],
  RP_SKILLED_ACADEMIC: [FIXED_TERM_WORK, "Fachkraft mit akademischer Ausbildung, § 18b AufenthG"],
  EU_BLUE_CARD: [FIXED_TERM_WORK, "Blaue Karte EU, § 18g AufenthG"],
  RP_OTHER_EMPLOYMENT: [FIXED_TERM_WORK, "Sonstige Beschäftigung, § 19c AufenthG"],
  RP_QUALIFIED_TOLERATED: [RIGHT_TO_REMAIN, "Aufenthaltserlaubnis für qualifizierte Geduldete, § 19d AufenthG"],
  OPPORTUNITY_CARD: [FIXED_TERM, "Chancenkarte, § 20a AufenthG"],
  RP_ADMISSION: [HUMANITARIAN, "Aufnahme, §§ 22, 23, 23a AufenthG"],
  RP_TEMP_PROTECTION: [HUMANITARIAN, "Vorübergehender Schutz, § 24 AufenthG"],
  RP_ASYLUM: [PROTECTION, "Asylberechtigung, § 25 Abs. 1 AufenthG"],
  RP_REFUGEE: [PROTECTION, "Flüchtlingseigenschaft, § 25 Abs. 2 Alt. 1 AufenthG"],
  RP_SUBSIDIARY: [PROTECTION, "Subsidiärer Schutz, § 25 Abs. 2 Alt. 2 AufenthG"],
  RP_DEPORTATION_BAN: [HUMANITARIAN, "Abschiebungsverbot, § 25 Abs. 3 AufenthG"],
  RP_HUMANITARIAN_OTHER: [HUMANITARIAN, "Sonstige humanitäre Gründe, § 25 Abs. 4 bis 5 AufenthG"],
  RP_WELL_INTEGRATED_YOUTH: [RIGHT_TO_REMAIN, "Gut integrierte Jugendliche und junge Volljährige, § 25a AufenthG"],
  RP_SUSTAINABLE_INTEGRATION: [RIGHT_TO_REMAIN, "Nachhaltige Integration, § 25b AufenthG"],
  RP_OPPORTUNITY: [RIGHT_TO_REMAIN, "Chancen-Aufenthaltsrecht, § 104c AufenthG"],
  RP_FAMILY: [FAMILY, "Familiennachzug, §§ 27 bis 36a AufenthG"],
  RP_OTHER: [FIXED_TERM, "Sonstige, § 7 Abs. 1 S. 3, §§ 37, 38, 38a AufenthG"],
  SETTLEMENT: [PERMANENT, "Niederlassungserlaubnis, § 9 AufenthG"],
  SETTLEMENT_SKILLED: [PERMANENT, "Niederlassungserlaubnis für Fachkräfte, § 18c AufenthG"],
  SETTLEMENT_PROTECTION: [PERMANENT, "Niederlassungserlaubnis, § 26 Abs. 3 AufenthG"],
  SETTLEMENT_HUMANITARIAN: [PERMANENT, "Niederlassungserlaubnis, § 26 Abs. 4 AufenthG"],
  EU_LONG_TERM: [PERMANENT, "Erlaubnis zum Daueraufenthalt-EU, § 9a AufenthG"],
  EU_FREE_MOVEMENT: [EU, "Freizügigkeitsberechtigt, FreizügG/EU"],
  NATURALISED: [CITIZEN, "Eingebürgert, StAG"],
} as const;

export type StatusCode = keyof typeof STATUSES;

const CODES = Object.keys(STATUSES) as StatusCode[];

/** `{ TOLERATION: "TOLERATION", … }`, for GraphQL and the database. */
export const StatusCode: Readonly<Record<StatusCode, StatusCode>> = Object.fromEntries(
  CODES.map((code) => [code, code]),
) as Record<StatusCode, StatusCode>;

/** The group that stands for the status outside the office. */
export function statusGroup(code: StatusCode): StatusGroup {
  return STATUSES[code][0];
}

registerEnumType(StatusCode, {
  name: "StatusCode",
  description: "Residence status (Aufenthaltsstatus). Being without status is never recorded (§ 87 Abs. 2 AufenthG).",
  valuesConfig: Object.fromEntries(CODES.map((code) => [code, { description: STATUSES[code][1] }])),
});
