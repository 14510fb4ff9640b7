import { registerEnumType } from "type-graphql";
import { FundingInstrument } from "../money/funding-instrument.js";
import { MoneyPurpose } from "../money/money-purpose.js";
import type { Post } from "../post/post.js";
import { PostKind } from "../post/post-kind.js";

/** A line of the proof in figures: the lines of expenditure, then those of income. */
export enum BudgetLine {
  WHOLE = "WHOLE",
  PERSONNEL = "PERSONNEL",
  ADMINISTRATION = "ADMINISTRATION",
  WORKPLACE = "WORKPLACE",
  MATERIAL = "MATERIAL",
  GRANT = "GRANT",
  LUMP_SUM = "LUMP_SUM",
  OWN = "OWN",
  THIRD_PARTY = "THIRD_PARTY",
  INTEREST = "INTEREST",
}

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

registerEnumType(BudgetLine, {
  name: "BudgetLine",
  description: "A line of the proof in figures, of expenditure or of income (Position des zahlenmäßigen Nachweises).",
  valuesConfig: {
    WHOLE: { description: "Ausgaben ohne Aufgliederung.\nWhere the source does not break them down." },
    PERSONNEL: { description: "Personalausgaben." },
    ADMINISTRATION: { description: "Verwaltungsassistenz.\nThe post of it." },
    WORKPLACE: { description: "Arbeitsplatzpauschale." },
    MATERIAL: { description: "Sachausgaben." },
    GRANT: { description: "Einnahme: Zuwendung des Landes." },
    LUMP_SUM: { description: "Einnahme: fachbezogene Pauschale des Landes." },
    OWN: { description: "Einnahme: Eigenanteil." },
    THIRD_PARTY: { description: "Einnahme: Drittmittel." },
    INTEREST: { description: "Einnahme: Zinsen.\nOn state money that lay unused." },
  },
});
