import { Count } from "../figures/count.js";
import { QuarterDurations } from "../figures/quarter-durations.js";
import { Suppression } from "../figures/suppression.js";
import { frozenCount, frozenDurations } from "../frozen-figures/find-frozen.js";
import type { FrozenFigure } from "../frozen-figures/frozen-figure.js";
import { OFFICES, type Office } from "../mandate/office.js";
import type { HandoverTime } from "./handover-times.js";

interface Receiving {
  readonly to: Office;
  /** The kinds of offices from which handovers reach this one. */
  readonly sources: ReadonlySet<Office>;
}

/** No office has a rule by when a handover must be taken on: none is invented here. */
const NO_RULE = new Count({ value: null, suppression: Suppression.NOT_COLLECTED });

/** Of each kind of office, the handovers as they were frozen; those that the receiver may not know of nobody collects. */
export function frozenHandovers(answer: FrozenFigure | null, { to, sources }: Receiving): readonly HandoverTime[] {
  return OFFICES.map((from) => {
    const known = sources.has(from) ? answer : null;
    const { medianDays, p25Days, p75Days, suppression } = frozenDurations(known, from);

    return {
      ...{ from, to, accepted: frozenCount(known, from), overdue: NO_RULE },
      // What a cube of handovers knows of time are quarters.
      durations: new QuarterDurations({
        ...{ medianQuarters: medianDays, p25Quarters: p25Days, p75Quarters: p75Days, suppression },
      }),
    };
  });
}
