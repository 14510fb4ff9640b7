import type { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import type { DataDay } from "@kim-hub/kit/dated-answer";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { frozenCount } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import type { PeriodInput } from "@kim-hub/kit/period-input";
import { readFigure } from "@kim-hub/kit/read-figure";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { territoryOf } from "@kim-hub/kit/territory-of";
import type { EntityManager } from "@mikro-orm/postgresql";
import { countedCases } from "../figure/counted-cases.js";
import { GAP_CUBE, gapMeasure } from "./gap-cube.js";

/** The gaps that cases of one territory met in a year up to the end of a quarter. */
export class TerritoryGaps {
  readonly ags: string;
  readonly dataDay: DataDay;
  readonly #answer: FrozenFigure | null;

  constructor({ ags, dataDay }: Pick<TerritoryGaps, "ags" | "dataDay">, answer: FrozenFigure | null) {
    this.ags = ags;
    this.dataDay = dataDay;
    this.#answer = answer;
  }

  of(type: ServiceGapType, field: FieldOfNeed | null): CasesAndPersons {
    return frozenCount(this.#answer, gapMeasure(type, field));
  }
}

/** By request: all kinds of a territory stand in one answer, and so it is read once for a page of them. */
const READ = new WeakMap<EntityManager, Map<string, Promise<TerritoryGaps>>>();

interface Asked {
  readonly coordinate: string;
  readonly asked: string;
  readonly period: PeriodInput;
}

export function findTerritoryGaps({ coordinate, asked, period }: Asked, em: EntityManager): Promise<TerritoryGaps> {
  const ags = territoryOf(asked);
  const key = [ags, period.fromQuarter, period.toQuarter].join(" ");
  const read = READ.get(em) ?? new Map<string, Promise<TerritoryGaps>>();
  READ.set(em, read);
  const gaps = read.get(key) ?? readTerritoryGaps({ coordinate, asked: ags, period }, em);
  read.set(key, gaps);

  return gaps;
}

async function readTerritoryGaps({ coordinate, asked: ags, period }: Asked, em: EntityManager): Promise<TerritoryGaps> {
  const files = countedCases({ ags, provider: null });
  const { answer, dataDay } = await readFigure(em, { coordinate, cube: GAP_CUBE, ags, provider: null, period, files });

  return new TerritoryGaps({ ags, dataDay }, answer);
}
