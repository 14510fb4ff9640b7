/** A coverage as an office answers it, with its counts in some of their units. */
interface AnsweredCoverage<Column extends string, Unit extends string> {
  readonly rows: readonly ({ readonly key: string } & Readonly<Record<Column, AnsweredCounts<Unit>>>)[];
  readonly total: AnsweredCounts<Unit>;
}

type AnsweredCounts<Unit extends string> = Readonly<Record<Unit, { readonly value: number | null }>>;

/** The counts in one unit, by the key of their row, and in all. */
export function countsByKey<Column extends string, Unit extends string>(
  { rows, total }: AnsweredCoverage<Column, Unit>,
  column: Column,
  unit: Unit,
): Readonly<Record<string, number | null>> {
  return { ...Object.fromEntries(rows.map((row) => [row.key, row[column][unit].value])), total: total[unit].value };
}
