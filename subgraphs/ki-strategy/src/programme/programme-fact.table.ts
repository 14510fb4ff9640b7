import { optional, required } from "@kim-hub/records/column";
import { PARTIAL_DATE } from "@kim-hub/records/partial-date";
import { keyOf } from "@kim-hub/records/reference";
import type { Rule } from "@kim-hub/records/rule";
import { createTable } from "@kim-hub/records/table";
import { TEXT } from "@kim-hub/records/text-rules";
import { CENTS, oneOf } from "@kim-hub/records/value-rules";
import { CITATION } from "../source/citation-columns.js";
import { SCOPE } from "../territory/territory-columns.js";
import { FactKind } from "./fact-kind.js";
import { FactUnit } from "./fact-unit.js";
import { PROGRAMME_DOCUMENTS } from "./programme-document.table.js";
import { ProgrammeFact } from "./programme-fact.js";

const NUMBER: Rule<bigint> = { rule: "must be a whole number", type: CENTS.type, read: CENTS.read };

/** The documents' statements on the programme, of the whole state or of one territory. */
export const PROGRAMME_FACTS = createTable({
  file: "programme-facts.csv",
  entity: ProgrammeFact,
  key: ["id"],
  columns: {
    id: required(TEXT),
    kind: required(oneOf(FactKind)),
    scope: SCOPE,
    date: optional(PARTIAL_DATE),
    value: optional(NUMBER),
    unit: optional(oneOf(FactUnit)),
    statement: required(TEXT),
    quoted_from: optional(keyOf(PROGRAMME_DOCUMENTS), { property: "quotedFromId" }),
    page: optional(TEXT),
    remark: optional(TEXT),
    ...CITATION,
  },
  check: ({ value, unit }, row) => {
    if ((value === null) !== (unit === null))
      throw row.fault("unit", "must stand where there is a value, and only there");
  },
});
