import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { FileProofQuery, ProcedureProofQuery } from "../../graphql/graphql.js";
import type { Words } from "../../words/language.js";

/** An office with a counter: who works there for what, and how it knows the person who stands before it. */
export interface CounterOffice {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly worklist: string;
  /** What narrows the work list, and its choices. */
  readonly filter: { readonly name: string; readonly label: Words; readonly choices: readonly FilterChoice[] };
  /** The saved query of its proof. */
  readonly proof: string;
  readonly readProof: (data: FileProofQuery & ProcedureProofQuery) => string | null;
}

interface FilterChoice {
  readonly value: string;
  readonly variable: string | number;
  readonly words: Words;
}

const days = (count: number): FilterChoice => ({
  ...{ value: String(count), variable: count },
  words: { de: `${count} Tage`, en: `${count} days` },
});

const IMMIGRATION: CounterOffice = {
  ...{ role: Role.IMMIGRATION_CLERK, purpose: Purpose.RESIDENCE_PROCEDURE, worklist: "expiring", proof: "file-proof" },
  filter: {
    name: "withinDays",
    label: { de: "Endet innerhalb von", en: "Ends within" },
    choices: [90, 30, 180, 366].map(days),
  },
  readProof: ({ fileByReference }) => fileByReference?.person.proof ?? null,
};

const NATURALISATION: CounterOffice = {
  ...{ role: Role.NATURALISATION_CLERK, purpose: Purpose.NATURALISATION_PROCEDURE },
  ...{ worklist: "naturalisation-worklist", proof: "procedure-proof" },
  filter: {
    name: "kind",
    label: { de: "Was zu tun ist", en: "What is to be done" },
    choices: [
      kind("UNDECIDED_AFTER_THREE_MONTHS", {
        de: "Seit mehr als drei Monaten nicht entschieden",
        en: "Undecided for more than three months",
      }),
      kind("DOCUMENTS_OVERDUE", { de: "Unterlagen überfällig", en: "Documents overdue" }),
      kind("DOCUMENTS_OUTSTANDING", { de: "Unterlagen stehen aus", en: "Documents outstanding" }),
      kind("CERTIFICATE_TO_HAND_OVER", { de: "Urkunde auszuhändigen", en: "Certificate to hand over" }),
    ],
  },
  readProof: ({ procedureByReference }) => procedureByReference?.person.proof ?? null,
};

function kind(value: string, words: Words): FilterChoice {
  return { value, variable: value, words };
}

export const COUNTERS: readonly CounterOffice[] = [IMMIGRATION, NATURALISATION];

/** Who works at a counter. */
export const CLERKS: ReadonlySet<Role> = new Set(COUNTERS.map(({ role }) => role));

/** The office of a clerk. */
export function officeOf(role: Role): CounterOffice {
  return role === IMMIGRATION.role ? IMMIGRATION : NATURALISATION;
}
