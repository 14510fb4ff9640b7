import { declarationOf, OFFICE_NAMES, type OfficeName } from "@kim-hub/offices/office-names";

/** A row of the access matrix, as its file says it. */
export interface MatrixRow {
  readonly role: unknown;
  readonly purposes?: readonly unknown[];
  /** Data classes to read; for writing and importing there are none. */
  readonly classes?: readonly unknown[];
  /** Where the row holds; everywhere without it. */
  readonly subgraphs?: readonly string[];
}

/** Names in a row that stand for those of each office that `schema/offices` declares: such a row is one row an office. */
const OF_OFFICE = {
  OFFICE_CLERK: ({ clerk }) => [clerk.code],
  OFFICE_PURPOSE: ({ purpose }) => [purpose.code],
  OFFICE_CLASSES: ({ staffReads }) => staffReads,
  OFFICE: ({ subgraph }) => [subgraph],
} as const satisfies Readonly<Record<string, (office: ReturnType<typeof declarationOf>) => readonly string[]>>;

/** Stands for the subgraph of every office, in one row. */
const EVERY_OFFICE = "OFFICES";

/** The rows of a part of the matrix, each of one role, with the names of the offices in place of the words for them. */
export function expandRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  return rows.flatMap((row) => {
    const names = new Set([row.role, ...(row.purposes ?? []), ...(row.classes ?? []), ...(row.subgraphs ?? [])]);
    const isByOffice = Object.keys(OF_OFFICE).some((word) => names.has(word));

    return isByOffice ? OFFICE_NAMES.map((office) => fill(row, office)) : fill(row, null);
  });
}

/** The whole matrix, as parsed, with every row that names a role so expanded. */
export function expandMatrix(matrix: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(matrix).map(([name, part]) => [name, Array.isArray(part) ? expandRows(part) : part]),
  );
}

function fill(row: MatrixRow, office: OfficeName | null): MatrixRow {
  const put = (name: unknown) => namesOf(name, office);

  return {
    ...row,
    role: put(row.role)[0],
    ...(row.purposes && { purposes: row.purposes.flatMap(put) }),
    ...(row.classes && { classes: row.classes.flatMap(put) }),
    ...(row.subgraphs && { subgraphs: row.subgraphs.flatMap(put).map(String) }),
  };
}

function namesOf(name: unknown, office: OfficeName | null): readonly unknown[] {
  if (name === EVERY_OFFICE) return OFFICE_NAMES.map((each) => declarationOf(each).subgraph);
  if (office === null || !isWord(name)) return [name];

  return OF_OFFICE[name](declarationOf(office));
}

function isWord(name: unknown): name is keyof typeof OF_OFFICE {
  return typeof name === "string" && Object.hasOwn(OF_OFFICE, name);
}
