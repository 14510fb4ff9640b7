import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const MONEY_PURPOSE_CODES = createCodeTable({
  name: "MoneyPurpose",
  description: "The line of the financing plan that money belongs to (Position des Finanzierungsplans).",
  codes: {
    WHOLE: ["Gesamtbetrag.\nThe whole amount, where the source does not break it down."],
    PERSONNEL: ["Personalausgaben."],
    ADMINISTRATIVE_ASSISTANCE: ["Verwaltungsassistenz.\nThe post of it (S2)."],
    WORKPLACE: ["Arbeitsplatzpauschale."],
    MATERIAL: ["Sachkosten.\nE.g. events and measures (S2)."],
  },
});

/** The line of the financing plan that money belongs to. */
export type MoneyPurpose = CodeOf<typeof MONEY_PURPOSE_CODES>;

export const { codes: MoneyPurpose } = MONEY_PURPOSE_CODES;
