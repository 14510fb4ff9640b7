import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const GROUPS = createCodeTable({
  name: "StatusGroup",
  description: "Coarse group of residence statuses (Gruppe des Aufenthaltsstatus).",
  codes: {
    ASYL_PROCEDURE: ["Im Asylverfahren."],
    TOLERATED: ["Geduldet."],
    INTERIM: ["Fiktionsbescheinigung."],
    FIXED_TERM: ["Befristete Aufenthaltserlaubnis."],
    FIXED_TERM_WORK: ["Befristete Aufenthaltserlaubnis zur Arbeit."],
    RIGHT_TO_REMAIN: ["Bleiberecht."],
    HUMANITARIAN: ["Humanitärer Aufenthalt."],
    PROTECTION: ["Schutzberechtigt."],
    FAMILY: ["Familiennachzug."],
    PERMANENT: ["Unbefristet."],
    EU: ["Freizügigkeitsberechtigt."],
    CITIZEN: ["Eingebürgert."],
  },
});

/** All that a steering group may learn of a status. */
export type StatusGroup = CodeOf<typeof GROUPS>;

export const { codes: StatusGroup } = GROUPS;

/** Those that say that somebody asks for protection, has it or was refused it (Schutzstatus): even larger counts could be recognised in a town. */
export const OF_PROTECTION: ReadonlySet<StatusGroup> = new Set([
  StatusGroup.ASYL_PROCEDURE,
  StatusGroup.TOLERATED,
  StatusGroup.HUMANITARIAN,
  StatusGroup.PROTECTION,
]);
