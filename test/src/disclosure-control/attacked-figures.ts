import { database as caseManagement } from "@kim-hub/case-management/database";
import { startCaseManagement } from "@kim-hub/case-management/start";
import { database as immigration } from "@kim-hub/immigration/database";
import { startImmigration } from "@kim-hub/immigration/start";
import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { ALL_TOGETHER, coverageMeasure } from "@kim-hub/kit/coverage-cube";
import { CoverageDimension } from "@kim-hub/kit/coverage-dimension";
import type { Cube } from "@kim-hub/kit/cube";
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { database as naturalisation } from "@kim-hub/naturalisation/database";
import { startNaturalisation } from "@kim-hub/naturalisation/start";

type Value = readonly [measure: string, value: number | null];

/** An office as the attack starts it, with invented files alone. */
export interface AttackedOffice {
  readonly office: "case-management" | "immigration" | "naturalisation";
  readonly database: DatabaseDefinition;
  readonly start: (load: (ownerUrl: string) => Promise<unknown>) => Promise<TestSubgraph>;
}

/** One document for an answer of a figure. */
interface Question {
  /** Asks with `$ags`, and with `$period` and `$provider` or with `$quarter`. */
  readonly query: string;
  /** The counts of cases in an answer, by the measures that they are. */
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is the query's own shape.
  readonly read: (data: any) => readonly Value[];
}

/** A figure as a reader asks for it: all questions together show each measure of the cube. */
export interface AttackedFigure extends AttackedOffice {
  readonly cube: Cube;
  readonly questions: readonly Question[];
}

interface Counted {
  readonly cases: { readonly value: number | null };
}

type Row = Readonly<Record<string, Counted>>;

const counts = (fields: readonly string[]) => fields.map((field) => `${field} { cases { value } }`).join(" ");
const valuesOf = (row: Row, nameOf: (field: string) => string): readonly Value[] =>
  Object.entries(row).map(([field, { cases }]) => [nameOf(field), cases.value]);

function cubeOf({ database: { cubes } }: AttackedOffice, figure: string): Cube {
  const cube = cubes?.find((each) => each.figure === figure);
  if (!cube) throw new Error(`There is no figure ${figure}.`);

  return cube;
}

export const CASE_MANAGEMENT: AttackedOffice = {
  office: "case-management",
  database: caseManagement,
  start: (load) => startTestSubgraph("case-management", caseManagement, startCaseManagement, load),
};
export const IMMIGRATION: AttackedOffice = {
  office: "immigration",
  database: immigration,
  start: (load) => startTestSubgraph("immigration", immigration, startImmigration, load),
};
export const NATURALISATION: AttackedOffice = {
  office: "naturalisation",
  database: naturalisation,
  start: (load) => startTestSubgraph("naturalisation", naturalisation, startNaturalisation, load),
};

const STAGE_FIELDS = ["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd"];

/** S3. */
export const FUNNEL: AttackedFigure = {
  ...CASE_MANAGEMENT,
  cube: cubeOf(CASE_MANAGEMENT, "cmFunnel"),
  questions: [
    {
      query: `query ($ags: Ags!, $period: PeriodInput!, $provider: ID) {
        cmFunnel(ags: $ags, period: $period, provider: $provider) {
          ${counts(["opened", "openAtEnd"])} stages { stage ${counts(STAGE_FIELDS)} } } }`,
      read: ({ cmFunnel: { stages, ...row } }) => [
        ...valuesOf(row, (field) => field),
        ...stages.flatMap(({ stage, ...group }: { stage: CaseStageCode } & Row) =>
          valuesOf(group, (field) => `${stage} ${field}`),
        ),
      ],
    },
  ],
};

function coverageQuestions(field: string, count: string): readonly Question[] {
  return [CoverageDimension.STATUS_GROUP, CoverageDimension.AGE_BAND].map((dimension) => ({
    query: `query ($ags: Ags!, $quarter: Quarter!) { figure: ${field}(ags: $ags, quarter: $quarter, dimension: ${dimension}) {
      ${counts(["total"])} rows { key ${counts([count])} } } }`,
    read: ({ figure: { total, rows } }) => [
      [ALL_TOGETHER, total.cases.value],
      ...rows.map(({ key, ...row }: { key: string } & Row) => [
        coverageMeasure(dimension, key),
        row[count]?.cases.value,
      ]),
    ],
  }));
}

/** S4, the numerator. */
export const COVERAGE: AttackedFigure = {
  ...CASE_MANAGEMENT,
  cube: cubeOf(CASE_MANAGEMENT, "cmCoverage"),
  questions: coverageQuestions("cmCoverage", "inCaseManagement"),
};

/** S4, the denominator. */
export const RESIDENTS: AttackedFigure = {
  ...IMMIGRATION,
  cube: cubeOf(IMMIGRATION, "residents"),
  questions: coverageQuestions("residents", "residents"),
};

const PIPELINE_FIELDS = [
  ...["received", "transferredIn", "granted", "refused", "withdrawn", "transferredOut", "pendingEnd", "decided"],
  ...["handedOver", "waitingForAppointment"],
];
const WAITS = ["contactToAppointment", "appointmentToReceipt"];

/** S7. */
export const PIPELINE: AttackedFigure = {
  ...NATURALISATION,
  cube: cubeOf(NATURALISATION, "naturalisationPipeline"),
  questions: [
    {
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
    },
  ],
};

const APPLICATION_FIELDS = [
  ...["applications", "transferredIn", "granted", "refused", "withdrawn", "transferredOut", "pendingEnd"],
];

/** S6. */
export const RIGHT_TO_REMAIN: AttackedFigure = {
  ...IMMIGRATION,
  cube: cubeOf(IMMIGRATION, "rightToRemain"),
  questions: [
    {
      query: `query ($ags: Ags!, $period: PeriodInput!, $provider: ID) {
    rightToRemain(ags: $ags, period: $period, authorityId: $provider) { rows { basis ${counts(APPLICATION_FIELDS)} } } }`,
      read: ({ rightToRemain: { rows } }) =>
        rows.flatMap(({ basis, ...row }: { basis: string } & Row) => valuesOf(row, (field) => `${basis} ${field}`)),
    },
  ],
};
