import type { Loaders } from "@kim-hub/kit/loaders";
import type { Territory } from "../territory/territory.js";

/** A Große Anfrage: for which municipality and which years. */
export interface Inquiry {
  readonly municipality: Territory;
  /** Who runs the programme there: the municipality itself or its district. */
  readonly steering: Territory;
  /** In ascending order; never empty. */
  readonly years: readonly number[];
}

/** An inquiry with the loaders of its request, from which every answer is made. */
export interface InquiryContext extends Inquiry {
  readonly loaders: Loaders;
}

/** The territories whose bodies, papers and plans concern the municipality: itself, and who runs the programme. */
export function territoriesOf({ municipality, steering }: Inquiry): readonly Territory[] {
  return municipality.ags === steering.ags ? [steering] : [municipality, steering];
}

/** The last year asked for: plans count from it. */
export function lastYear({ years }: Inquiry): number {
  return Math.max(...years);
}

/** The day as of which conditions are assessed: the end of the last year asked for. */
export function assessedOn(inquiry: Inquiry): string {
  return `${lastYear(inquiry)}-12-31`;
}

/** The rows of `type` that belong to the inquiry's territories. */
export async function listOfTerritories<T extends object>(
  inquiry: InquiryContext,
  type: new (...values: never[]) => T,
): Promise<T[]> {
  const lists = await Promise.all(
    territoriesOf(inquiry).map(({ ags }) => inquiry.loaders.list(type, "territoryAgs", ags)),
  );

  return lists.flat();
}
