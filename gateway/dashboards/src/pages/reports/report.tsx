import { localDate } from "@kim-hub/kit/calendar";
import { firstQuarterOf } from "@kim-hub/kit/quarter-days";
import { Purpose } from "@kim-hub/kit/viewer";
import type { KimReportQuery } from "../../graphql/graphql.js";
import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { shownTablesOf } from "../../tables/shown-tables-of.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { fileOf } from "../queries/files/file-of.js";
import { RunView } from "../queries/result/run-view.js";
import { requireRoot } from "../queries/run/require-root.js";
import { runShown } from "../queries/run/run-shown.js";
import { REPORT_READERS, TERRITORY_KEY } from "./choose-report.js";
import { listEndedQuarters } from "./list-quarters.js";
import { ReportParts } from "./report-parts.js";
import { REPORT_WORDS } from "./report-words.js";

/** `/reports/:ags/:quarter`: the report of one quarter, the same as CSV, for a word processor, or its receipt. */
export function reportPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/reports/:ags/:quarter",
    roles: REPORT_READERS,
    handle: (visit) => handle(visit, data),
  };
}

async function handle(visit: Visit, data: PageData): Promise<View> {
  const { language, request } = visit;
  const { ags = "", quarter = "" } = Object(request.params);
  if (!TERRITORY_KEY.test(ags) || !listEndedQuarters(localDate()).includes(quarter)) throw nothingHere();
  const given = new Map([
    ["ags", ags],
    ["quarter", quarter],
    // Case management gives its figures from January on: a single quarter would tell of too few people.
    ["period.fromQuarter", firstQuarterOf(quarter)],
    ["period.toQuarter", quarter],
  ]);
  const shown = await runShown(data, visit, { id: "kim-report", purpose: Purpose.STEERING_REPORT, given });
  const { run, query, contract } = shown;
  const report = requireRoot<KimReportQuery, "kimReport">(run, "kimReport");
  const tables = shownTablesOf({ ...run, query, contract, language });
  const file = fileOf(shown, fieldsOf(request).get("as"), tables);
  if (file) return file;
  const words = REPORT_WORDS[language];

  return {
    kind: "page",
    title: words.title(report.territory.name, quarter),
    purpose: PURPOSE_WORDS.STEERING_REPORT[language],
    content: (
      <RunView {...{ shown, tables, visit }} action={`/reports/${ags}/${quarter}`}>
        <p class="kern-body hub-actions">
          <a class="kern-link" href={`/reports?${new URLSearchParams({ quarter })}`}>
            {words.other}
          </a>
        </p>
        <ReportParts {...{ report, tables, language }} />
      </RunView>
    ),
  };
}
