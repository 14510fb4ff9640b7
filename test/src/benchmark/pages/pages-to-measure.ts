import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addDays, localDate } from "@kim-hub/kit/calendar";

/** A page, and the saved query that it runs, asked of `/graphql` as the baseline. */
export interface PageToMeasure {
  readonly path: string;
  /** Without it the public. */
  readonly as?: string;
  readonly query?: {
    readonly documentId: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly purpose?: string;
  };
}

const MANIFEST: { readonly savedQueries: readonly { readonly id: string; readonly documentId: string }[] } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../../schema/saved-queries.json", import.meta.url)), "utf8"),
);

function documentIdOf(id: string): string {
  const query = MANIFEST.savedQueries.find((each) => each.id === id);
  if (!query) throw new Error(`There is no saved query ${id}.`);

  return query.documentId;
}

const PERIOD = { fromQuarter: "2025-Q1", toQuarter: "2026-Q3" };
const START_OF_STEERING = {
  ...{ ags: "05711", years: [2024, 2025, 2026], quarter: "2026-Q3" },
  period: { fromQuarter: "2025-Q4", toQuarter: "2026-Q3" },
};

export const PAGES: readonly PageToMeasure[] = [
  { path: "/" },
  { path: "/queries" },
  { path: "/accessibility" },
  {
    path: "/queries/s8-funding-by-pillar?years=2020,2021,2022&as=page",
    query: { documentId: documentIdOf("s8-funding-by-pillar"), variables: { years: [2020, 2021, 2022] } },
  },
  {
    path: "/queries/grosse-anfrage?ags8=05382012&years=2020,2021,2022&as=page",
    query: { documentId: documentIdOf("grosse-anfrage"), variables: { ags8: "05382012", years: [2020, 2021, 2022] } },
  },
  {
    path: "/municipalities?q=born",
    query: { documentId: documentIdOf("territories"), variables: {} },
  },
  {
    path: "/municipalities/05382012",
    query: { documentId: documentIdOf("grosse-anfrage"), variables: { ags8: "05382012", years: [2020, 2021, 2022] } },
  },
  { path: "/figures" },
  { path: "/developer/schema" },
  { path: "/developer/schema/CaseManagementCase" },
  { path: "/developer", as: "developer" },
  // With the script of GraphiQL, which no other page has.
  { path: "/developer/graphiql", as: "developer" },
  { path: "/data-protection/record/case-management", as: "protection-cm.bielefeld" },
  { path: "/", as: "steering.bielefeld", query: steering("start-steering", START_OF_STEERING) },
  { path: "/", as: "coordinator.bielefeld", query: steering("start-steering", START_OF_STEERING) },
  start("casemanager.bielefeld", { id: "start-case-work", purpose: "CASE_WORK" }),
  start("immigration.bielefeld", {
    ...{ id: "start-immigration", purpose: "RESIDENCE_PROCEDURE", variables: { dueBefore: localDate() } },
  }),
  start("naturalisation.bielefeld", { id: "start-naturalisation", purpose: "NATURALISATION_PROCEDURE" }),
  start("steward-cm.bielefeld", { id: "audit-assignments" }),
  start("officer.trust-centre", { id: "start-trust-centre", purpose: "LINKING" }),
  start("auditor.funding", { id: "audit-assignments" }),
  start("auditor.data-protection", { id: "audit-assignments" }),
  start("protection-cm.bielefeld", {
    ...{ id: "start-data-protection", purpose: "DP_AUDIT" },
    variables: { from: addDays(localDate(), -90), to: localDate() },
  }),
  start("subject.bielefeld", { id: "my-page", purpose: "SUBJECT_ACCESS", variables: { locale: "de" } }),
  { path: "/", as: "developer" },
  {
    path: "/queries/s3-cm-funnel?ags=05711&period.fromQuarter=2025-Q1&period.toQuarter=2026-Q3&as=page",
    as: "steering.bielefeld",
    query: steering("s3-cm-funnel", { ags: "05711", period: PERIOD }),
  },
  {
    path: "/queries/s7-naturalisation-pipeline?ags=05711&period.fromQuarter=2025-Q1&period.toQuarter=2026-Q3&as=page",
    as: "steering.bielefeld",
    query: steering("s7-naturalisation-pipeline", { ags: "05711", period: PERIOD }),
  },
  {
    path: "/reports/05711/2026-Q3",
    as: "steering.bielefeld",
    query: steering("kim-report", { ags: "05711", quarter: "2026-Q3", period: { ...PERIOD, fromQuarter: "2026-Q1" } }),
  },
  {
    path: "/sittings",
    as: "steering.bielefeld",
    query: { documentId: documentIdOf("sittings"), variables: { ags: "05711" } },
  },
  {
    path: "/clients",
    as: "casemanager.bielefeld",
    query: { documentId: documentIdOf("worklist"), variables: {}, purpose: "CASE_WORK" },
  },
  {
    path: "/counter",
    as: "immigration.bielefeld",
    query: { documentId: documentIdOf("expiring"), variables: {}, purpose: "RESIDENCE_PROCEDURE" },
  },
];

interface Start {
  readonly id: string;
  readonly purpose?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The first page of somebody, with the query by which it finds what waits for them. */
function start(as: string, { id, variables = {}, ...purpose }: Start): PageToMeasure {
  return { path: "/", as, query: { documentId: documentIdOf(id), variables, ...purpose } };
}

function steering(id: string, variables: Readonly<Record<string, unknown>>): NonNullable<PageToMeasure["query"]> {
  return { documentId: documentIdOf(id), variables, purpose: "STEERING_REPORT" };
}
