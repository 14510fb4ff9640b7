import type { Language } from "../../../words/language.js";

interface CaseWorkWords {
  readonly due: string;
  readonly nothingDue: string;
  readonly dueCount: (count: string, overdue: number) => string;
  readonly permissions: string;
  readonly permissionCount: (count: string) => string;
  readonly paths: string;
  readonly pathCount: (count: string) => string;
  readonly cases: string;
  readonly source: string;
  readonly worklist: string;
  readonly myCases: string;
  readonly myClients: string;
}

/** What the first page says to case managers. */
export const CASE_WORK_WORDS: Readonly<Record<Language, CaseWorkWords>> = {
  de: {
    due: "Fälliges",
    nothingDue: "Heute ist nichts fällig.",
    dueCount: (count, overdue) => `${count} fällig, davon ${overdue} überfällig`,
    permissions: "Erlaubnisse, die in 30 Tagen enden",
    permissionCount: (count) => `Einwilligungen und Schweigepflichtentbindungen: ${count}`,
    paths: "Freigegebene Verläufe",
    pathCount: (count) => `Für eine Lenkungsgruppe lesbar: ${count}`,
    cases: "Eigene und vertretene Fälle",
    source: "eigene Aufzeichnungen des Case Managements",
    worklist: "Wiedervorlagen öffnen",
    myCases: "Fälle öffnen",
    myClients: "Betroffene Fälle öffnen",
  },
  en: {
    due: "What is due",
    nothingDue: "Nothing is due today.",
    dueCount: (count, overdue) => `${count} due, ${overdue} of them overdue`,
    permissions: "Permissions that end within 30 days",
    permissionCount: (count) => `Consents and releases from confidentiality: ${count}`,
    paths: "Released paths",
    pathCount: (count) => `Readable by a steering group: ${count}`,
    cases: "Own cases and those you stand in for",
    source: "case management's own records",
    worklist: "Open what is due",
    myCases: "Open the cases",
    myClients: "Open the cases concerned",
  },
};
