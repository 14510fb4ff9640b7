import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { listOf } from "@kim-hub/records/list-rules";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { numberFrom, oneOf, YES_NO } from "@kim-hub/records/value-rules";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { FactCode } from "../requirement-fact/fact-code.js";
import { RequirementCode } from "./requirement-code.js";
import { RequirementRule } from "./requirement-rule.js";

const YEARS = numberFrom(1, 20, { rule: "must be a number of years from 1 to 20", pattern: /^\d{1,2}$/ });

/** The requirements of the law, text by text; in no database. */
export const REQUIREMENT_RULES = createTable({
  file: "requirement-rules.csv",
  entity: RequirementRule,
  key: ["requirement", "bases", "valid_from", "facts"],
  columns: {
    requirement: required(oneOf(RequirementCode)),
    bases: required(listOf(oneOf(NaturalisationBasis))),
    valid_from: required(DATE),
    valid_to: optional(DATE),
    is_exception: required(YES_NO),
    facts: optional(listOf(oneOf(FactCode))),
    years: optional(YEARS),
    exemption: optional(TEXT),
    applied_until: optional(DATE),
    text_as_of: optional(DATE),
    paragraph: required(TEXT),
    sentence: required(TEXT),
    source: required(TEXT),
    read_on: required(DATE),
  },
  check: inOrder("valid_from", "valid_to"),
});
