import { addDays } from "@kim-hub/kit/calendar";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import type { FactCode } from "../requirement-fact/fact-code.js";
import type { FactState } from "../requirement-fact/fact-state.js";
import type { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { inForceOn } from "./read-law.js";
import { RequirementCode } from "./requirement-code.js";
import type { RequirementOutcome } from "./requirement-outcome.js";
import type { RequirementRule } from "./requirement-rule.js";
import { yearsLater } from "./years-later.js";

type Procedure = Pick<NaturalisationProcedure, "basis" | "receivedOn" | "decision" | "decidedOn" | "handedOverOn">;
type Fact = Pick<RequirementFact, "code" | "state" | "validFrom" | "validTo">;

/** How one requirement stands under the text of the law that decides on it. */
export interface CheckedRequirement {
  readonly rule: RequirementRule;
  readonly outcome: RequirementOutcome;
  /** The day whose text of the law it is. */
  readonly lawAsOf: string;
}

interface Checking {
  readonly procedure: Procedure;
  readonly facts: readonly Fact[];
  readonly rules: readonly RequirementRule[];
  /** The day for which the question is asked. */
  readonly on: string;
}

/**
 * Every requirement of the procedure's basis by the law of the day on which it is, or was, decided; of a granted naturalisation by
 * that of the day of handing over, because it takes effect then (§ 16 StAG). None where no text of the law is recorded.
 */
export function checkRequirements({ procedure, facts, rules, on }: Checking): readonly CheckedRequirement[] {
  const day = dayOfLaw(procedure, on);
  const applicable = inForceOn(rules, day).filter(
    ({ bases, appliedUntil }) =>
      bases.includes(procedure.basis) &&
      (appliedUntil === null || (procedure.receivedOn !== null && procedure.receivedOn <= appliedUntil)),
  );

  return Object.values(RequirementCode).flatMap((code) => {
    const checked = applicable
      .filter(({ requirement }) => requirement === code)
      .map((rule) => ({ rule, outcome: outcomeOf(rule, facts, day), lawAsOf: rule.textAsOf ?? day }));

    return deciding(checked) ?? [];
  });
}

/** The day whose law counts: neither that of the application nor, once the procedure has ended, a later one. */
export function dayOfLaw({ decision, decidedOn, handedOverOn }: Procedure, on: string): string {
  const ended = decision === "GRANTED" ? handedOverOn : decidedOn;

  return ended !== null && ended < on ? ended : on;
}

/** A rule that is met, or frees; otherwise the one that is no exception. */
function deciding(checked: readonly CheckedRequirement[]): CheckedRequirement | undefined {
  const usual = checked.toSorted((left, right) => Number(left.rule.isException) - Number(right.rule.isException));

  return (
    usual.find(({ outcome }) => outcome === "MET") ?? usual.find(({ outcome }) => outcome === "EXEMPT") ?? usual[0]
  );
}

function outcomeOf(
  { facts: wanted, years, exemption }: RequirementRule,
  facts: readonly Fact[],
  day: string,
): RequirementOutcome {
  if (wanted === null) return "EXEMPT";
  const states = wanted.map((code, place) => stateOf(code, facts, { day, years: place === 0 ? years : null }));
  if (states.includes("NOT_FULFILLED")) return "NOT_MET";
  if (states[0] === "EXEMPT" && exemption !== null) return "EXEMPT";

  return states.every((state) => state === "FULFILLED") ? "MET" : "OPEN";
}

/** The record of a fact on a day; null where there is none. */
function stateOf(
  code: FactCode,
  facts: readonly Fact[],
  { day, years }: { readonly day: string; readonly years: number | null },
): FactState | null {
  const begun = facts
    .filter((fact) => fact.code === code && fact.validFrom <= day)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  const last = begun.at(-1);
  if (!last) return null;
  if (last.validTo !== null && last.validTo < day) return "NOT_FULFILLED";
  if (last.state === "FULFILLED" && years !== null && yearsLater(beginningOf(begun, last), years) > day)
    return "NOT_FULFILLED";

  return last.state;
}

/** Since when it has been so without a day in between, over several rows. */
function beginningOf(begun: readonly Fact[], last: Fact): string {
  return begun
    .filter(({ state }) => state === last.state)
    .reduceRight(
      (since, { validFrom, validTo }) => (validTo !== null && addDays(validTo, 1) >= since ? validFrom : since),
      last.validFrom,
    );
}
