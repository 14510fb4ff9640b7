import type { CountedRow } from "../figures/cases-and-persons.js";
import type { DisclosureControl } from "../figures/disclosure-control.js";
import { quarterDurationsOf } from "../figures/quarter-durations.js";
import { OFFICES, type Office } from "../mandate/office.js";
import type { HandoverCount } from "./count-handovers.js";
import type { HandoverTime } from "./handover-times.js";

interface Receiving {
  readonly to: Office;
  /** The kinds of offices from which handovers reach this one. */
  readonly sources: ReadonlySet<Office>;
  readonly control: DisclosureControl;
}

const NONE: CountedRow = { cases: 0, persons: 0 };

/** Withholds what is too small. No count is a sum of the others, so that each stands alone; the durations stay back with their count. */
export function protectHandovers(
  counts: readonly HandoverCount[],
  { to, sources, control }: Receiving,
): readonly HandoverTime[] {
  const unknown = { cases: null, persons: null };

  return OFFICES.map((from) => {
    const found = counts.find((count) => count.from === from);
    const { cases, persons } = found ?? NONE;
    const { accepted } = control.protect({ counts: { accepted: sources.has(from) ? { cases, persons } : unknown } });

    return {
      ...{ from, to, accepted },
      durations: quarterDurationsOf(found?.quarters ?? [], accepted.persons),
      // No office has a rule by when a handover must be taken on: none is invented here.
      overdue: control.disclose(null),
    };
  });
}
