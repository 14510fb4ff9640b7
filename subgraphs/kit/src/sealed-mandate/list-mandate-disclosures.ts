import type { EntityManager } from "@mikro-orm/postgresql";

/** One entry of the log without the caller, whom the trust centre knows. */
export interface MandateDisclosure {
  /** The office's own pseudonym of the person. */
  readonly subject: string;
  readonly at: Date;
  readonly fields: readonly string[];
}

interface Row extends Omit<MandateDisclosure, "at"> {
  readonly mandate: string;
  /** Seconds since 1970. */
  readonly at: number;
}

const LIST = `select mandate, subject, extract(epoch from at)::float as at, fields
  from jsonb_array_elements_text(?::jsonb) as mandate cross join lateral list_mandate_disclosures(mandate)`;

/** What the log holds under each of these mandates, in their order, by one statement. */
export async function listMandateDisclosures(
  em: EntityManager,
  ids: readonly string[],
): Promise<readonly (readonly MandateDisclosure[])[]> {
  const rows = await em.execute<Row[]>(LIST, [JSON.stringify(ids)], "all", em.getLoggerContext());
  const byMandate = Map.groupBy(rows, ({ mandate }) => mandate);

  return ids.map((id) =>
    (byMandate.get(id) ?? []).map(({ subject, at, fields }) => ({ subject, at: new Date(at * 1000), fields })),
  );
}
