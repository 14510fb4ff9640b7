import type { FigureTable } from "../../tables/figure-table.js";
import { COUNCIL_WORDS } from "./council-words.js";
import type { Inquiry } from "./inquiry.js";

/** The questions in their wording, then every table of the page in its order: what the file holds. */
export function tablesOf({ answers, shown: { language } }: Pick<Inquiry, "answers" | "shown">): readonly FigureTable[] {
  const words = COUNCIL_WORDS[language];
  const wordings: FigureTable = {
    title: words.questions,
    columns: [
      { header: words.numberHeader, isNumber: false, unit: "" },
      { header: words.wordingHeader, isNumber: false, unit: "" },
    ],
    rows: answers.map(({ number, wording }) => [
      { kind: "text", text: words.question(number) },
      { kind: "text", text: wording },
    ]),
  };

  return [wordings, ...answers.flatMap(({ tables, missing }) => [...tables, ...(missing ? [missing] : [])])];
}
