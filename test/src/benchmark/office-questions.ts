import { readFileSync } from "node:fs";
import { startCaseManagement } from "@kim-hub/case-management/start";
import { startImmigration } from "@kim-hub/immigration/start";
import { caseManagerOf } from "@kim-hub/infra/case-manager";
import type { OfficeName } from "@kim-hub/infra/load-office";
import { endOfLastQuarter, localDate, quarterOf } from "@kim-hub/kit/calendar";
import type { StartSubgraph } from "@kim-hub/kit/service";
import type { TestConfig } from "@kim-hub/kit/test-config";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { startNaturalisation } from "@kim-hub/naturalisation/start";

export interface OfficeQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly as: Partial<Viewer>;
}

/** The questions to one office. */
export interface OfficeQuestions {
  readonly name: OfficeName;
  readonly start: StartSubgraph<TestConfig>;
  /** Its table of files, and its largest table. */
  readonly files: string;
  readonly rows: string;
  readonly questions: readonly OfficeQuestion[];
}

export const TERRITORY = "05711";

/** The quarter whose figures are frozen. */
export const LAST_QUARTER = quarterOf(endOfLastQuarter(localDate()));
const YEAR_SO_FAR = { fromQuarter: `${LAST_QUARTER.slice(0, 4)}-Q1`, toQuarter: LAST_QUARTER };
const DIMENSIONS = ["STATUS_GROUP", "AGE_BAND", "MUNICIPALITY"];

const STEERING = {
  ...{ actor: "steering", role: Role.STEERING_GROUP_MEMBER, body: `LG-${TERRITORY}` },
  purpose: Purpose.STEERING_REPORT,
};
const MANAGER = {
  ...{ actor: caseManagerOf(`CM-${TERRITORY}`, 0), role: Role.CASE_MANAGER, authority: `CM-${TERRITORY}` },
  purpose: Purpose.CASE_WORK,
};
const ABH_CLERK = {
  ...{ actor: "clerk", role: Role.IMMIGRATION_CLERK, authority: `ABH-${TERRITORY}` },
  purpose: Purpose.RESIDENCE_PROCEDURE,
};
const EBH_CLERK = {
  ...{ actor: "clerk", role: Role.NATURALISATION_CLERK, authority: `EBH-${TERRITORY}` },
  purpose: Purpose.NATURALISATION_PROCEDURE,
};

const COUNTS = "cases { value suppression } persons { value suppression }";
const PAGE = "pageInfo { hasNextPage endCursor }";

/** A question with its arguments as they stand in its text. */
function question(as: Partial<Viewer>, field: string, selection: string): OfficeQuestion {
  return { as, title: field, query: `{ ${field} { ${selection} } }`, variables: {} };
}

function coverage(name: string, column: string): readonly OfficeQuestion[] {
  return DIMENSIONS.map((dimension) =>
    question(
      STEERING,
      `${name}(ags: "${TERRITORY}", quarter: "${LAST_QUARTER}", dimension: ${dimension})`,
      `asOf rows { key ${column} { ${COUNTS} } } total { ${COUNTS} }`,
    ),
  );
}

/** A saved query, or the one root field of it that the office answers. */
function saved(id: string, title: string, variables: OfficeQuestion["variables"]): OfficeQuestion {
  const file = new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url);

  return { as: STEERING, title, query: readFileSync(file, "utf8"), variables: { ags: TERRITORY, ...variables } };
}

export const OFFICES: readonly OfficeQuestions[] = [
  {
    ...{ name: "case-management", start: startCaseManagement, files: "case_management_case", rows: "case_stage" },
    questions: [
      saved("s3-cm-funnel", "cmFunnel, one year", {
        period: YEAR_SO_FAR,
      }),
      ...coverage("cmCoverage", "inCaseManagement"),
      question(MANAGER, "caseload", `running { ${COUNTS} } stages { stage running { ${COUNTS} } }`),
      question(MANAGER, "myCases(first: 100)", `nodes { id familyName state } ${PAGE}`),
      question(MANAGER, "myCases(first: 100, state: OPEN, stage: SERVICE_STEERING)", `nodes { id state } ${PAGE}`),
      question(MANAGER, `myCases(first: 100, reference: "CM ${TERRITORY}-1-4")`, `nodes { id } ${PAGE}`),
      question(MANAGER, "worklist(first: 100)", `nodes { dueOn } ${PAGE}`),
    ],
  },
  {
    ...{ name: "immigration", start: startImmigration, files: "immigration_file", rows: "residence_status" },
    questions: [
      ...coverage("residents", "residents"),
      saved("s6-rights-to-remain", "rightToRemain and transitions", {
        ...{ period: YEAR_SO_FAR, cohort: { fromQuarter: "2023-Q1", toQuarter: "2023-Q2" }, quarter: LAST_QUARTER },
      }),
      question(
        STEERING,
        `rightToRemain(ags: "${TERRITORY}", period: { fromQuarter: "${YEAR_SO_FAR.fromQuarter}", toQuarter: "${LAST_QUARTER}" })`,
        `asOf rows { basis granted { ${COUNTS} } pendingEnd { ${COUNTS} } durations { medianDays } }`,
      ),
      question(
        STEERING,
        `transitions(ags: "${TERRITORY}", cohort: { fromQuarter: "2023-Q1", toQuarter: "2023-Q2" }, quarter: "${LAST_QUARTER}")`,
        `asOf granted { ${COUNTS} } rate { percent }`,
      ),
      question(
        ABH_CLERK,
        "expiring(withinDays: 90, first: 100)",
        `nodes { code validTo file { fileReference } } ${PAGE}`,
      ),
      question(ABH_CLERK, "pendingApplications(first: 100)", `nodes { basis file { fileReference } } ${PAGE}`),
      question(ABH_CLERK, "files(first: 100)", `nodes { id familyName } ${PAGE}`),
      question(ABH_CLERK, "files(first: 100, statusGroup: TOLERATED)", `nodes { id } ${PAGE}`),
      question(ABH_CLERK, `files(first: 100, reference: "ABH ${TERRITORY}-1-4")`, `nodes { id } ${PAGE}`),
      question(ABH_CLERK, `dueGuideGoals(dueBefore: "${localDate()}", first: 100)`, `nodes { dueOn } ${PAGE}`),
    ],
  },
  {
    ...{ name: "naturalisation", start: startNaturalisation },
    ...{ files: "naturalisation_procedure", rows: "procedure_stage" },
    questions: [
      saved("s7-naturalisation-pipeline", "naturalisationPipeline, the year so far", { period: YEAR_SO_FAR }),
      question(EBH_CLERK, "procedures(first: 100)", `nodes { id familyName } ${PAGE}`),
      ...["DOCUMENTS_OUTSTANDING", "UNDECIDED_AFTER_THREE_MONTHS", "CERTIFICATE_TO_HAND_OVER"].map((kind) =>
        question(
          EBH_CLERK,
          `naturalisationWorklist(on: "${localDate()}", kind: ${kind}, first: 100)`,
          `nodes { id } ${PAGE}`,
        ),
      ),
    ],
  },
];
