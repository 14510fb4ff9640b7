import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { Words } from "../../words/language.js";

/** An office with a counter: who works there for what, and how it knows the person who stands before it. */
export interface CounterOffice {
  readonly office: Office;
  readonly role: Role;
  readonly purpose: Purpose;
  /** The lists at it, and the name in addresses of the choice between them. */
  readonly filter: { readonly name: string; readonly label: Words; readonly choices: readonly ListChoice[] };
  /** The saved query of its proof: the one file that it asks for proves its person. */
  readonly proof: string;
  /** The saved query that shows one file by its reference; null where the counter shows none. */
  readonly file: string | null;
}

/** A list, as the saved query that gives it by these variables. */
interface ListChoice {
  readonly value: string;
  readonly words: Words;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const days = (count: number): ListChoice => ({
  ...{ value: String(count), query: "expiring", variables: { withinDays: count } },
  words: { de: `${count} Tage`, en: `${count} days` },
});

const IMMIGRATION: CounterOffice = {
  ...{ office: Office.IMMIGRATION, role: Role.IMMIGRATION_CLERK },
  ...{ purpose: Purpose.RESIDENCE_PROCEDURE, proof: "file-proof", file: null },
  filter: {
    name: "withinDays",
    label: { de: "Endet innerhalb von", en: "Ends within" },
    choices: [90, 30, 180, 366].map(days),
  },
};

const NATURALISATION: CounterOffice = {
  ...{ office: Office.NATURALISATION, role: Role.NATURALISATION_CLERK, purpose: Purpose.NATURALISATION_PROCEDURE },
  ...{ proof: "procedure-proof", file: null },
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
};

function kind(value: string, words: Words): ListChoice {
  return { value, words, query: "naturalisation-worklist", variables: { kind: value } };
}

/** The counters that were made for their office. */
export const OWN_COUNTERS: readonly CounterOffice[] = [IMMIGRATION, NATURALISATION];
