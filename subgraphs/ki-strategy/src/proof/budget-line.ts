import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import { FundingInstrument } from "../money/funding-instrument.js";
import { MoneyPurpose } from "../money/money-purpose.js";
import type { Post } from "../post/post.js";
import { PostKind } from "../post/post-kind.js";

const BUDGET_LINE_CODES = createCodeTable({
  name: "BudgetLine",
  description: "A line of the proof in figures, of expenditure or of income (Position des zahlenmäßigen Nachweises).",
  codes: {
    WHOLE: ["Ausgaben ohne Aufgliederung.\nWhere the source does not break them down."],
    PERSONNEL: ["Personalausgaben."],
    ADMINISTRATION: ["Verwaltungsassistenz.\nThe post of it."],
    WORKPLACE: ["Arbeitsplatzpauschale."],
    MATERIAL: ["Sachausgaben."],
    GRANT: ["Einnahme: Zuwendung des Landes."],
    LUMP_SUM: ["Einnahme: fachbezogene Pauschale des Landes."],
    OWN: ["Einnahme: Eigenanteil."],
    THIRD_PARTY: ["Einnahme: Drittmittel."],
    INTEREST: ["Einnahme: Zinsen.\nOn state money that lay unused."],
  },
});

/** A line of the proof in figures: the lines of expenditure, then those of income. */
export type BudgetLine = CodeOf<typeof BUDGET_LINE_CODES>;

export const { codes: BudgetLine } = BUDGET_LINE_CODES;

const { GRANT, LUMP_SUM, OWN, THIRD_PARTY, INTEREST, ...expenditure } = BudgetLine;

export const INCOME_LINES = { GRANT, LUMP_SUM, OWN, THIRD_PARTY, INTEREST };
export const EXPENDITURE_LINES: readonly BudgetLine[] = Object.values(expenditure);

export const LINE_OF_PURPOSE: Readonly<Record<MoneyPurpose, BudgetLine>> = {
  [MoneyPurpose.WHOLE]: BudgetLine.WHOLE,
  [MoneyPurpose.PERSONNEL]: BudgetLine.PERSONNEL,
  [MoneyPurpose.ADMINISTRATIVE_ASSISTANCE]: BudgetLine.ADMINISTRATION,
  [MoneyPurpose.WORKPLACE]: BudgetLine.WORKPLACE,
  [MoneyPurpose.MATERIAL]: BudgetLine.MATERIAL,
};

export const LINE_OF_INSTRUMENT: Readonly<Record<FundingInstrument, BudgetLine>> = {
  [FundingInstrument.GRANT]: GRANT,
  [FundingInstrument.LUMP_SUM]: LUMP_SUM,
  [FundingInstrument.OWN_CONTRIBUTION]: OWN,
  [FundingInstrument.THIRD_PARTY]: THIRD_PARTY,
};

/** The line on which a post's pay stands. */
export function lineOfPost({ kind }: Pick<Post, "kind">): BudgetLine {
  return kind === PostKind.ADMINISTRATIVE_ASSISTANCE ? BudgetLine.ADMINISTRATION : BudgetLine.PERSONNEL;
}
