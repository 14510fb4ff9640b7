import type { Page } from "@kim-hub/kit/page";

/** A page of one territory's rows; null for the state's. */
export interface TerritoryPage<T> extends Page<T> {
  readonly territoryAgs: string | null;
}
