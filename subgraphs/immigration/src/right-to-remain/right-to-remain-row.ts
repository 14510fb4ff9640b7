import { Durations } from "@kim-hub/kit/durations";
import { type FrozenYear, frozenCount, frozenDurations } from "@kim-hub/kit/find-frozen";
import type { Period } from "@kim-hub/kit/period-input";
import { Suppression } from "@kim-hub/kit/suppression";
import { NO_COUNT, NOT_APPLICABLE } from "../figure/not-applicable.js";
import type { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { isGrantable } from "../status-rule/status-rule.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import type { ApplicationMeasure } from "./list-applications.js";
import { RightToRemainRow } from "./right-to-remain.js";
import { nameOf } from "./right-to-remain-cube.js";

interface Counting {
  readonly basis: StatusCode;
  readonly year: FrozenYear;
  readonly period: Period;
}

/** One row of the figure, with grants only where the law allowed some in the period, also where somebody recorded one all the same. */
export function rightToRemainRow({ basis, year: { answer, before }, period }: Counting): RightToRemainRow {
  const isApplicable = STATUS_RULES.some((rule) => rule.code === basis && isGrantable(rule, period));
  const count = (measure: ApplicationMeasure) => frozenCount(answer, nameOf(basis, measure));

  return new RightToRemainRow({
    basis,
    pendingStart: frozenCount(before, nameOf(basis, "pendingEnd")),
    applications: count("applications"),
    transferredIn: count("transferredIn"),
    granted: isApplicable ? count("granted") : NO_COUNT,
    refused: count("refused"),
    withdrawn: count("withdrawn"),
    transferredOut: count("transferredOut"),
    pendingEnd: count("pendingEnd"),
    durations: isApplicable ? frozenDurations(answer, nameOf(basis, "granted")) : NO_DURATIONS,
    ...lawRead(STATUS_RULES, [basis]),
  });
}

const NO_DURATIONS = new Durations({
  ...{ n: NOT_APPLICABLE, medianDays: null, p25Days: null, p75Days: null },
  suppression: Suppression.NOT_APPLICABLE,
});
