import type { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { Durations, durationsOf } from "@kim-hub/kit/durations";
import type { Period } from "@kim-hub/kit/period-input";
import { Suppression } from "@kim-hub/kit/suppression";
import { NO_COUNT, NOT_APPLICABLE } from "../figure/not-applicable.js";
import type { StatusCode } from "../status-code/status-code.js";
import { lawRead } from "../status-rule/law-read.js";
import { isGrantable } from "../status-rule/status-rule.js";
import { STATUS_RULES } from "../status-rule/status-rules.js";
import type { ApplicationCounts } from "./count-applications.js";
import { COUNTED, RightToRemainRow } from "./right-to-remain.js";

interface Counting {
  readonly basis: StatusCode;
  readonly counted: ApplicationCounts | undefined;
  readonly period: Period;
  readonly control: DisclosureControl;
}

const NOTHING = { cases: 0, persons: 0 };
/** There is none where the law allows none; a grant that somebody recorded all the same is counted, and protected. */
const NO_GRANT = { cases: null, persons: null };

/** One row of the figure: what of its counts may leave, and grants only where the law allowed some in the period. */
export function rightToRemainRow({ basis, counted, period, control }: Counting): RightToRemainRow {
  const isApplicable = STATUS_RULES.some((rule) => rule.code === basis && isGrantable(rule, period));
  const given = Object.fromEntries(COUNTED.map((name) => [name, counted?.counts[name] ?? NOTHING]));
  const isWithoutGrant = !isApplicable && given.granted?.cases === 0;
  const disclosed = control.protect<string, "cases" | "persons">({
    counts: { ...given, ...(isWithoutGrant && { granted: NO_GRANT }) },
    balances: [
      {
        stocks: ["pendingStart", "pendingEnd"],
        flows: ["applications", "transferredIn", "granted", "refused", "withdrawn", "transferredOut"],
      },
    ],
  });
  const count = (name: (typeof COUNTED)[number]): CasesAndPersons => {
    const found = disclosed[name];
    if (!found) throw new Error(`${name} is no count of the table.`);

    return found;
  };
  const granted = isApplicable ? count("granted") : NO_COUNT;

  return new RightToRemainRow({
    basis,
    pendingStart: count("pendingStart"),
    applications: count("applications"),
    transferredIn: count("transferredIn"),
    granted,
    refused: count("refused"),
    withdrawn: count("withdrawn"),
    transferredOut: count("transferredOut"),
    pendingEnd: count("pendingEnd"),
    durations: isApplicable ? durations(granted, counted?.days ?? [], control) : NO_DURATIONS,
    ...lawRead(STATUS_RULES, [basis]),
  });
}

const NO_DURATIONS = new Durations({
  ...{ n: NOT_APPLICABLE, medianDays: null, p25Days: null, p75Days: null },
  suppression: Suppression.NOT_APPLICABLE,
});

/** Their number is that of the grants: it stays back with them. */
function durations({ cases }: CasesAndPersons, days: readonly number[], control: DisclosureControl): Durations {
  return durationsOf(cases.suppression === Suppression.NONE ? days : [], control);
}
