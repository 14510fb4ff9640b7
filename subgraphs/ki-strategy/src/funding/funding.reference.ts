import { CENTS, keyIn, oneOf, TEXT, YEAR, YES_NO } from "../reference/csv-rules.js";
import { readCsv } from "../reference/read-csv.js";
import type { SourceDocument } from "../source/source-document.js";
import { FundingKind } from "./funding-kind.js";
import { FundingLevel } from "./funding-level.js";
import { FundingPillar } from "./funding-pillar.js";
import { FundingStatement } from "./funding-statement.js";

const LEVEL = oneOf(FundingLevel);
const PILLAR = oneOf(FundingPillar);
const KIND = oneOf(FundingKind);

/** Every statement; among those of one kind on one pillar and year, at most one leads. */
export function readFundingStatements(folder: string, sources: readonly SourceDocument[]): FundingStatement[] {
  const source = keyIn(
    sources.map(({ id }) => id),
    "sources.csv",
  );
  const led = new Set<string>();

  return readCsv({
    folder,
    file: "funding.csv",
    key: ["level", "year", "pillar", "kind", "source"],
    toRow: (row) => {
      const statement = new FundingStatement({
        level: row.get("level", LEVEL),
        year: row.get("year", YEAR),
        pillar: row.get("pillar", PILLAR),
        kind: row.get("kind", KIND),
        amountCents: row.find("amount_cents", CENTS),
        wording: row.get("wording", TEXT),
        sourceId: row.get("source", source),
        passage: row.get("passage", TEXT),
        leading: row.get("leading", YES_NO),
      });
      const { level, year, pillar, kind, leading } = statement;
      const place = [level, year, pillar, kind].join("-");
      if (leading && led.has(place))
        throw row.fault("leading", "must be no: an earlier row leads this pillar, year and kind");
      if (leading) led.add(place);

      return statement;
    },
  });
}
