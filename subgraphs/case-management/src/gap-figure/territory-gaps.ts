import { localDate } from "@kim-hub/kit/calendar";
import type { DataDay } from "@kim-hub/kit/dated-answer";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { type PeriodInput, requirePeriod } from "@kim-hub/kit/period-input";
import { readDataDay } from "@kim-hub/kit/read-data-day";
import { territoryOf } from "@kim-hub/kit/territory";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countedCases } from "../figure/counted-cases.js";
import { countGaps } from "./count-gaps.js";
import { ProtectedGaps } from "./protected-gaps.js";

/** The gaps that cases of one territory met in a period. */
export interface TerritoryGaps {
  readonly ags: string;
  /** Null for a district. */
  readonly municipality: string | null;
  readonly gaps: ProtectedGaps;
  readonly dataDay: DataDay;
}

/** By request: all kinds of a territory are counted and protected together, and so once for a page of them. */
const COUNTED = new WeakMap<EntityManager, Map<string, Promise<TerritoryGaps>>>();

type Asking = Pick<OfficeContext, "em" | "control">;

export function countTerritoryGaps(asked: string, period: PeriodInput, context: Asking): Promise<TerritoryGaps> {
  const ags = territoryOf(asked);
  const key = [ags, period.fromQuarter, period.toQuarter].join(" ");
  const counted = COUNTED.get(context.em) ?? new Map<string, Promise<TerritoryGaps>>();
  COUNTED.set(context.em, counted);
  const gaps = counted.get(key) ?? readTerritoryGaps(ags, period, context);
  counted.set(key, gaps);

  return gaps;
}

async function readTerritoryGaps(ags: string, period: PeriodInput, { em, control }: Asking): Promise<TerritoryGaps> {
  // A municipality's counts depend on those of its whole district.
  const rows = await countGaps(em, ags.slice(0, 5), requirePeriod(period, localDate()));

  return {
    ags,
    municipality: ags.length === 5 ? null : ags,
    gaps: new ProtectedGaps(rows, control),
    dataDay: await readDataDay(em, countedCases({ ags, provider: null })),
  };
}
