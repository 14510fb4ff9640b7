import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER } from "@kim-hub/records/value-rules";
import { FundingPillar } from "../funding/funding-pillar.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { CITATION } from "../source/citation-columns.js";
import { ApportionmentKey } from "./apportionment-key.js";
import { PillarAspect } from "./pillar-aspect.js";
import { PillarStatement } from "./pillar-statement.js";

const INSTRUMENT = oneOf(FundingInstrument);
const APPORTIONMENT = oneOf(ApportionmentKey);

/** The documents' statements on the pillars. */
export const PILLAR_STATEMENTS = createTable({
  file: "pillar-statements.csv",
  entity: PillarStatement,
  key: ["pillar", "aspect", "number"],
  columns: {
    pillar: required(oneOf(FundingPillar)),
    aspect: required(oneOf(PillarAspect)),
    number: required(WHOLE_NUMBER),
    text: required(TEXT),
    code: optional(TEXT),
    ...CITATION,
  },
  check: ({ aspect }, row) => {
    if (aspect === PillarAspect.INSTRUMENT) row.get("code", INSTRUMENT);
    else if (aspect === PillarAspect.APPORTIONMENT) row.get("code", APPORTIONMENT);
    else if (row.text("code") !== "") throw row.fault("code", "must be empty for this aspect");
  },
});
