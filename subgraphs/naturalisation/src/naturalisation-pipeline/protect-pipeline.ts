import type { CountUnit } from "@kim-hub/kit/cases-and-persons";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { type Durations, durationsOf, withheldDurations } from "@kim-hub/kit/durations";
import type { Counted, ProtectedCounts } from "@kim-hub/kit/protect-counts";
import { Suppression } from "@kim-hub/kit/suppression";
import type { PipelineTerm } from "../uncollected-term/pipeline-term.js";
import { BasisGroup } from "./basis-group.js";
import { byName, namesIn } from "./by-name.js";
import type { PipelineCounts } from "./count-pipeline.js";
import { decisionsPerFte } from "./decisions-per-fte.js";
import { AGES, MEASURES_BY_BASIS, type Measure, type Wait } from "./measures.js";
import type { NaturalisationPipeline } from "./naturalisation-pipeline.js";

const STOCKS = ["pendingStart", "pendingEnd"] as const;
const FLOWS = ["received", "transferredIn", "granted", "refused", "withdrawn", "transferredOut"] as const;

/** The measures that are unknown where the office does not collect a term. */
const WITHOUT: Readonly<Record<PipelineTerm, readonly Measure[]>> = {
  TRANSFERRED_IN: ["transferredIn"],
  TRANSFERRED_OUT: ["transferredOut"],
  REFUSED: ["refused", "decided"],
  WITHDRAWN: ["withdrawn"],
  FIRST_CONTACT: ["waitingForAppointment"],
  HANDED_OVER: ["handedOver"],
};

type Protected = ProtectedCounts<Measure, CountUnit>;

/** Protects the counts: nothing small leaves, and nothing from which something small could be reckoned. */
export function protectPipeline(
  counts: PipelineCounts,
  control: DisclosureControl,
  filledFte: string | null,
): Omit<NaturalisationPipeline, "asOf" | "status"> {
  const measures = protectMeasures(counts, control);
  const split = byName(MEASURES_BY_BASIS, (measure) =>
    control.protectSplit({ whole: measures[measure], parts: counts.byBasis[measure] }),
  );
  const older = control.protectSteps({ whole: counts.measures.pendingEnd, steps: counts.older });

  return {
    ...measures,
    balance: balanceOf(measures),
    olderThan: AGES.flatMap((months, place) => {
      const pending = older[place];

      return pending ? [{ months, pending }] : [];
    }),
    waits: protectWaits(counts, measures, control),
    byBasis: Object.values(BasisGroup).map((basis) => ({
      basis,
      ...byName(MEASURES_BY_BASIS, (measure) => split[measure][basis]),
    })),
    perFilledFte: decisionsPerFte(measures.decided.cases, filledFte),
  };
}

function protectMeasures({ measures, uncollected }: PipelineCounts, control: DisclosureControl): Protected {
  const unknown = new Set(uncollected.flatMap((term) => WITHOUT[term]));
  const counts = byName(
    namesIn(measures),
    (name): Counted<CountUnit> => (unknown.has(name) ? { cases: null, persons: null } : measures[name]),
  );

  return control.protect({
    counts,
    wholes: { decided: ["granted", "refused"] },
    balances: [{ stocks: STOCKS, flows: FLOWS }],
  });
}

function balanceOf(measures: Protected): Suppression {
  const reasons = [...STOCKS, ...FLOWS].map((name) => measures[name].cases.suppression);
  if (reasons.includes(Suppression.NOT_COLLECTED)) return Suppression.NOT_APPLICABLE;

  return reasons.every((reason) => reason === Suppression.NONE) ? Suppression.NONE : Suppression.SECONDARY;
}

/** A wait of as many as a count beside it says, or of some of them, stays back where that count or the rest is small. */
function protectWaits(
  { waits, measures: { received }, uncollected }: PipelineCounts,
  measures: Protected,
  control: DisclosureControl,
): Readonly<Record<Wait, Durations>> {
  const rest = received.cases - waits.appointmentToReceipt.length;
  const isRestSmall = rest > 0 && control.withholds(rest);
  const protect = (wait: Wait, term: PipelineTerm | null, isWithheld: boolean) => {
    if (term && uncollected.includes(term)) return withheldDurations(Suppression.NOT_COLLECTED);

    return isWithheld ? withheldDurations(Suppression.SECONDARY) : durationsOf(waits[wait], control);
  };
  const withheld = (measure: Measure) => measures[measure].cases.value === null;

  return {
    contactToAppointment: protect("contactToAppointment", "FIRST_CONTACT", false),
    appointmentToReceipt: protect("appointmentToReceipt", "FIRST_CONTACT", withheld("received") || isRestSmall),
    receiptToDecision: protect("receiptToDecision", "REFUSED", withheld("decided")),
    decisionToHandover: protect("decisionToHandover", "HANDED_OVER", withheld("handedOver")),
  };
}
