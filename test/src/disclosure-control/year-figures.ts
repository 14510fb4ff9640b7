import { database as immigration } from "@kim-hub/immigration/database";
import { startImmigration } from "@kim-hub/immigration/start";
import type { Cube } from "@kim-hub/kit/cube";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database as naturalisation } from "@kim-hub/naturalisation/database";
import { startNaturalisation } from "@kim-hub/naturalisation/start";

type Value = readonly [measure: string, value: number | null];

/** A figure over the year so far, as a reader asks for it. */
export interface YearFigure {
  readonly office: "immigration" | "naturalisation";
  readonly database: DatabaseDefinition;
  readonly cube: Cube;
  readonly start: (load: (ownerUrl: string) => Promise<unknown>) => Promise<TestSubgraph>;
  /** Asks with `$ags`, `$period` and `$provider`. */
  readonly query: string;
  /** The counts of cases in an answer, by the measures that they are. */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is the query's own shape.
  readonly read: (data: any) => readonly Value[];
}

interface Counted {
  readonly cases: { readonly value: number | null };
}

type Row = Readonly<Record<string, Counted>>;

const counts = (fields: readonly string[]) => fields.map((field) => `${field} { cases { value } }`).join(" ");
const valuesOf = (row: Row, nameOf: (field: string) => string): readonly Value[] =>
  Object.entries(row).map(([field, { cases }]) => [nameOf(field), cases.value]);

function cubeOf(cubes: readonly Cube[] | undefined, figure: string): Cube {
  const cube = cubes?.find((each) => each.figure === figure);
  if (!cube) throw new Error(`There is no figure ${figure}.`);

  return cube;
}

const PIPELINE_FIELDS = [
  ...["received", "transferredIn", "granted", "refused", "withdrawn", "transferredOut", "pendingEnd", "decided"],
  ...["handedOver", "waitingForAppointment"],
];
const WAITS = ["contactToAppointment", "appointmentToReceipt"];

export const PIPELINE: YearFigure = {
  office: "naturalisation",
  database: naturalisation,
  cube: cubeOf(naturalisation.cubes, "naturalisationPipeline"),
  start: (load) => startTestSubgraph("naturalisation", naturalisation, startNaturalisation, load),
  query: `query ($ags: Ags!, $period: PeriodInput!, $provider: ID) {
    naturalisationPipeline(ags: $ags, period: $period, authorityId: $provider) { ${counts(PIPELINE_FIELDS)}
      olderThan { months ${counts(["pending"])} } byBasis { basis ${counts(["received", "granted", "pendingEnd"])} }
      waits { ${WAITS.map((wait) => `${wait} { n { value } }`).join(" ")} } } }`,
  read: ({ naturalisationPipeline: { olderThan, byBasis, waits, ...row } }) => [
    ...valuesOf(row, (field) => field),
    ...olderThan.map(({ months, pending }: { months: number; pending: Counted }) => [
      `older ${months}`,
      pending.cases.value,
    ]),
    ...byBasis.flatMap(({ basis, ...group }: { basis: string } & Row) =>
      valuesOf(group, (field) => `${field} ${basis}`),
    ),
    ...WAITS.map((wait) => [wait, waits[wait].n.value]),
  ],
};

const APPLICATION_FIELDS = [
  ...["applications", "transferredIn", "granted", "refused", "withdrawn", "transferredOut", "pendingEnd"],
];

export const RIGHT_TO_REMAIN: YearFigure = {
  office: "immigration",
  database: immigration,
  cube: cubeOf(immigration.cubes, "rightToRemain"),
  start: (load) => startTestSubgraph("immigration", immigration, startImmigration, load),
  query: `query ($ags: Ags!, $period: PeriodInput!, $provider: ID) {
    rightToRemain(ags: $ags, period: $period, authorityId: $provider) { rows { basis ${counts(APPLICATION_FIELDS)} } } }`,
  read: ({ rightToRemain: { rows } }) =>
    rows.flatMap(({ basis, ...row }: { basis: string } & Row) => valuesOf(row, (field) => `${basis} ${field}`)),
};
