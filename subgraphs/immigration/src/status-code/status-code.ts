import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import { StatusGroup } from "@kim-hub/kit/status-group";

const { ASYL_PROCEDURE, TOLERATED, INTERIM, FIXED_TERM, FIXED_TERM_WORK, RIGHT_TO_REMAIN, HUMANITARIAN } = StatusGroup;
const { PROTECTION, FAMILY, PERMANENT, EU, CITIZEN } = StatusGroup;

/** Each residence status with its German name, norm and group; the law's state is dated elsewhere, this list is names only. */
const STATUSES = createCodeTable({
  name: "StatusCode",
  description: "Residence status (Aufenthaltsstatus). Being without status is never recorded (§ 87 Abs. 2 AufenthG).",
  codes: {
    ARRIVAL_CERTIFICATE: ["Ankunftsnachweis, § 63a AsylG", ASYL_PROCEDURE],
    ASYLUM_PERMISSION: ["Aufenthaltsgestattung, § 55 AsylG", ASYL_PROCEDURE],
    TOLERATION: ["Duldung, § 60a AufenthG", TOLERATED],
    TOLERATION_UNCLEAR_IDENTITY: ["Duldung für Personen mit ungeklärter Identität, § 60b AufenthG", TOLERATED],
    TOLERATION_TRAINING: ["Ausbildungsduldung, § 60c AufenthG", TOLERATED],
    TOLERATION_EMPLOYMENT: ["Beschäftigungsduldung, § 60d AufenthG", TOLERATED],
    FICTION_CERTIFICATE: ["Fiktionsbescheinigung, § 81 Abs. 3 bis 5 AufenthG", INTERIM],
    RP_STUDY_TRAINING: ["Aufenthaltserlaubnis Ausbildung oder Studium, §§ 16 bis 17 AufenthG", FIXED_TERM],
    RP_SKILLED_VOCATIONAL: ["Fachkraft mit Berufsausbildung, § 18a AufenthG", FIXED_TERM_WORK],
    RP_SKILLED_ACADEMIC: ["Fachkraft mit akademischer Ausbildung, § 18b AufenthG", FIXED_TERM_WORK],
    EU_BLUE_CARD: ["Blaue Karte EU, § 18g AufenthG", FIXED_TERM_WORK],
    RP_OTHER_EMPLOYMENT: ["Sonstige Beschäftigung, § 19c AufenthG", FIXED_TERM_WORK],
    RP_QUALIFIED_TOLERATED: ["Aufenthaltserlaubnis für qualifizierte Geduldete, § 19d AufenthG", RIGHT_TO_REMAIN],
    OPPORTUNITY_CARD: ["Chancenkarte, § 20a AufenthG", FIXED_TERM],
    RP_ADMISSION: ["Aufnahme, §§ 22, 23, 23a AufenthG", HUMANITARIAN],
    RP_TEMP_PROTECTION: ["Vorübergehender Schutz, § 24 AufenthG", HUMANITARIAN],
    RP_ASYLUM: ["Asylberechtigung, § 25 Abs. 1 AufenthG", PROTECTION],
    RP_REFUGEE: ["Flüchtlingseigenschaft, § 25 Abs. 2 Alt. 1 AufenthG", PROTECTION],
    RP_SUBSIDIARY: ["Subsidiärer Schutz, § 25 Abs. 2 Alt. 2 AufenthG", PROTECTION],
    RP_DEPORTATION_BAN: ["Abschiebungsverbot, § 25 Abs. 3 AufenthG", HUMANITARIAN],
    RP_HUMANITARIAN_OTHER: ["Sonstige humanitäre Gründe, § 25 Abs. 4 bis 5 AufenthG", HUMANITARIAN],
    RP_WELL_INTEGRATED_YOUTH: ["Gut integrierte Jugendliche und junge Volljährige, § 25a AufenthG", RIGHT_TO_REMAIN],
    RP_SUSTAINABLE_INTEGRATION: ["Nachhaltige Integration, § 25b AufenthG", RIGHT_TO_REMAIN],
    RP_OPPORTUNITY: ["Chancen-Aufenthaltsrecht, § 104c AufenthG", RIGHT_TO_REMAIN],
    RP_FAMILY: ["Familiennachzug, §§ 27 bis 36a AufenthG", FAMILY],
    RP_OTHER: ["Sonstige, § 7 Abs. 1 S. 3, §§ 37, 38, 38a AufenthG", FIXED_TERM],
    SETTLEMENT: ["Niederlassungserlaubnis, § 9 AufenthG", PERMANENT],
    SETTLEMENT_SKILLED: ["Niederlassungserlaubnis für Fachkräfte, § 18c AufenthG", PERMANENT],
    SETTLEMENT_PROTECTION: ["Niederlassungserlaubnis, § 26 Abs. 3 AufenthG", PERMANENT],
    SETTLEMENT_HUMANITARIAN: ["Niederlassungserlaubnis, § 26 Abs. 4 AufenthG", PERMANENT],
    EU_LONG_TERM: ["Erlaubnis zum Daueraufenthalt-EU, § 9a AufenthG", PERMANENT],
    EU_FREE_MOVEMENT: ["Freizügigkeitsberechtigt, FreizügG/EU", EU],
    NATURALISED: ["Eingebürgert, StAG", CITIZEN],
  },
});

export type StatusCode = CodeOf<typeof STATUSES>;

/** The office releases only the group of a status. */
export const { codes: StatusCode, groupOf: statusGroup } = STATUSES;

/** The codes of one group. */
export function codesOf(group: StatusGroup): readonly StatusCode[] {
  return Object.values(StatusCode).filter((code) => statusGroup(code) === group);
}
