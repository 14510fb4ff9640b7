import { municipalitiesOf } from "@kim-hub/kit/municipalities-of";
import { type CountedFiles, readDataDay } from "@kim-hub/kit/read-data-day";
import type { EntityManager } from "@mikro-orm/postgresql";

/** A condition on the procedures `f`, with two parameters: who lives in a territory; restricted ones count nowhere. */
const IN_TERRITORY = "f.municipality between ? and ? and not f.is_restricted";

/** The procedures of a territory at one office, or at all of them. */
export function countedProcedures(ags: string, authorityId: string | null = null): CountedFiles {
  if (authorityId !== null) return { authorities: [authorityId] };

  return { sql: `from naturalisation_procedure f where ${IN_TERRITORY}`, parameters: municipalitiesOf(ags) };
}

/** As of which day the procedures of those who live in a district are. */
export async function readAsOfProcedures(em: EntityManager, district: string): Promise<string> {
  return (await readDataDay(em, countedProcedures(district))).asOf;
}
