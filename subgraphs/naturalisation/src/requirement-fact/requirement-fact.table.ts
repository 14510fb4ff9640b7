import { withLabel, withLabels } from "@kim-hub/kit/code-label";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { type Comparison, createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { OF_PROCEDURE, PROCEDURE_COLUMNS, PROCEDURE_KEYS } from "../naturalisation-procedure/procedure-columns.js";
import { FactCode } from "./fact-code.js";
import { FactState } from "./fact-state.js";
import { RequirementFact } from "./requirement-fact.js";

const inInterval = inOrder("valid_from", "valid_to");

/** Facts of which the law knows exceptions. */
const EXEMPTIBLE: readonly FactCode[] = ["LANGUAGE_B1", "KNOWLEDGE_TEST", "FORMER_CITIZENSHIP_GIVEN_UP"];

const [EXEMPT, FULFILLED] = [withLabel(FactState, "EXEMPT"), withLabel(FactState, "FULFILLED")];

/** The clerks' findings on every procedure. */
export const REQUIREMENT_FACTS = createTable({
  file: "requirement-facts.csv",
  entity: RequirementFact,
  key: ["authority", "procedure", "code", "valid_from"],
  idOf: uuidOf,
  columns: {
    ...PROCEDURE_COLUMNS,
    code: required(oneOf(FactCode)),
    state: required(oneOf(FactState)),
    valid_from: required(DATE),
    valid_to: optional(DATE),
  },
  joinedKeys: PROCEDURE_KEYS,
  check: (fact, row) => {
    inInterval(fact, row);
    if (fact.state === "EXEMPT" && !EXEMPTIBLE.includes(fact.code))
      throw row.fault("state", `must not be ${EXEMPT}: the law exempts from ${withLabels(FactCode, EXEMPTIBLE)} only`);
    // A conviction is not stored: where there is one, nothing stands here and the requirement stays open.
    if (fact.code === "NO_RELEVANT_CONVICTION" && fact.state !== "FULFILLED")
      throw row.fault("state", `must be ${FULFILLED} or not be recorded: the hub stores no conviction`);
  },
  acrossRows: { within: ["procedure", "code"], start: compareFacts },
  recorded: { term: "what the clerk found of a requirement (Feststellung)", ...OF_PROCEDURE },
});

/** On one day a fact has one state. */
function compareFacts(): Comparison<RequirementFact> {
  const before = new Map<string, RequirementFact[]>();

  return {
    check(fact, row) {
      const key = `${fact.procedure.id} ${fact.code}`;
      const others = before.get(key) ?? [];
      if (others.some((other) => overlaps(other, fact)))
        throw row.fault("valid_from", "must not lie in the time of another row of the same code and procedure");
      before.set(key, [...others, fact]);
    },
  };
}

type Interval = Pick<RequirementFact, "validFrom" | "validTo">;

function overlaps(left: Interval, right: Interval): boolean {
  return (
    (left.validTo === null || left.validTo >= right.validFrom) &&
    (right.validTo === null || right.validTo >= left.validFrom)
  );
}
