import type { CountedRow } from "../figures/cases-and-persons.js";
import type { DisclosureControl } from "../figures/disclosure-control.js";
import { countsOf } from "../figures/protect-split.js";
import { quarterDurationsOf } from "../figures/quarter-durations.js";
import { Suppression } from "../figures/suppression.js";
import { OFFICES, type Office } from "../mandate/office.js";
import type { HandoverCount } from "./count-handovers.js";
import type { HandoverTime } from "./handover-times.js";

interface Receiving {
  readonly to: Office;
  /** The kinds of offices from which handovers reach this one. */
  readonly sources: ReadonlySet<Office>;
  readonly control: DisclosureControl;
  /** What another figure of the office counts together with the handovers from this kind of office: its difference to them must not be small. */
  readonly beside?: { readonly from: Office; readonly rest: CountedRow };
}

const NONE: CountedRow = { cases: 0, persons: 0 };

/** Withholds what is too small. No count is a sum of the others, so that each stands alone; the durations stay back with their count. */
export function protectHandovers(
  counts: readonly HandoverCount[],
  { to, sources, control, beside }: Receiving,
): readonly HandoverTime[] {
  const unknown = { cases: null, persons: null };

  return OFFICES.map((from) => {
    const found = counts.find((count) => count.from === from);
    const { cases, persons } = found ?? NONE;
    const isTold = beside?.from === from && tells(beside.rest, control);
    const { accepted } = isTold
      ? { accepted: countsOf({ cases, persons }, Suppression.SECONDARY) }
      : control.protect({ counts: { accepted: sources.has(from) ? { cases, persons } : unknown } });

    return {
      ...{ from, to, accepted },
      durations: quarterDurationsOf(found?.quarters ?? [], accepted.persons),
      // No office has a rule by when a handover must be taken on: none is invented here.
      overdue: control.disclose(null),
    };
  });
}

/** Whether a difference that can be reckoned is a small count; that there is none is no count of anybody. */
function tells({ cases, persons }: CountedRow, control: DisclosureControl): boolean {
  return [cases, persons].some((count) => count > 0 && control.withholds(count));
}
