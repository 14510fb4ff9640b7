import { FundingPillar } from "../funding/funding-pillar.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { oneOf, TEXT, WHOLE_NUMBER } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { ApportionmentKey } from "./apportionment-key.js";
import { PillarAspect } from "./pillar-aspect.js";
import { PillarStatement } from "./pillar-statement.js";

const PILLAR = oneOf(FundingPillar);
const ASPECT = oneOf(PillarAspect);
const INSTRUMENT = oneOf(FundingInstrument);
const APPORTIONMENT = oneOf(ApportionmentKey);

/** What the documents say of the pillars. */
export const PILLAR_STATEMENTS: CsvTable<PillarStatement> = {
  file: "pillar-statements.csv",
  entity: PillarStatement,
  key: ["pillar", "aspect", "number"],
  columns: ["pillar", "aspect", "number", "text", "code", "source", "passage"],
  pointsTo: ["sources.csv"],
  toRow: (row, known) => {
    const aspect = row.get("aspect", ASPECT);
    if (aspect === PillarAspect.INSTRUMENT) row.get("code", INSTRUMENT);
    else if (aspect === PillarAspect.APPORTIONMENT) row.get("code", APPORTIONMENT);
    else if (row.text("code") !== "") throw row.fault("code", "must be empty for this aspect");

    return new PillarStatement({
      pillar: row.get("pillar", PILLAR),
      aspect,
      number: row.get("number", WHOLE_NUMBER),
      text: row.get("text", TEXT),
      code: row.find("code", TEXT),
      sourceId: row.get("source", known.keyIn("sources.csv")),
      passage: row.get("passage", TEXT),
    });
  },
};
