import type { Context } from "@kim-hub/kit/context";
import type { BreachRead } from "./breach-read.js";

interface Row extends Omit<BreachRead, "at"> {
  readonly breach: string;
  /** Seconds since 1970. */
  readonly at: number;
}

const LIST = `
  select breach, extract(epoch from read.at)::float as at, read.request_id as "requestId", read.kind, read.coordinate, read.fields
  from jsonb_array_elements_text(?::jsonb) as breach cross join lateral list_breach_reads(breach) as read`;

/** What was read with an account while the link of this breach was wrong, the first first; one statement for however many breaches. */
export async function listBreachReads(id: string, { em, loaders }: Context): Promise<readonly BreachRead[]> {
  return loaders.batch("breachReads", id, async (ids) => {
    const rows = await em.execute<Row[]>(LIST, [JSON.stringify(ids)], "all", em.getLoggerContext());
    const byBreach = Map.groupBy(rows, ({ breach }) => breach);

    return ids.map((breach) => (byBreach.get(breach) ?? []).map((row) => ({ ...row, at: new Date(row.at * 1000) })));
  });
}
