import type { SittingPackQuery } from "../../graphql/graphql.js";
import type { PageData } from "../../hub/page-data.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { shownTablesOf } from "../../tables/shown-tables-of.js";
import type { Language } from "../../words/language.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { fileOf } from "../queries/files/file-of.js";
import { RunView } from "../queries/result/run-view.js";
import { TableSection } from "../queries/result/table-section.js";
import { requireRoot } from "../queries/run/require-root.js";
import { runShown } from "../queries/run/run-shown.js";
import { REPORT_READERS } from "../reports/choose-report.js";
import { sittingDay } from "./sitting-day.js";
import { SITTING_WORDS } from "./sitting-words.js";

type Sitting = NonNullable<SittingPackQuery["sitting"]>;

/** `/sittings/:id`: what a body needs for one sitting, to be printed, as CSV or for a word processor. */
export function sittingPage(data: PageData): Page {
  return { method: "GET", path: "/sittings/:id", roles: REPORT_READERS, handle: (visit) => handle(visit, data) };
}

async function handle(visit: Visit, data: PageData): Promise<View> {
  const { language, request } = visit;
  const { id = "" } = Object(request.params);
  const shown = await runShown(data, visit, { id: "sitting-pack", purpose: null, given: new Map([["id", id]]) });
  const { run, query, contract } = shown;
  const sitting = requireRoot<SittingPackQuery, "sitting">(run, "sitting");
  const tables = shownTablesOf({ ...run, query, contract, language });
  const file = fileOf(shown, fieldsOf(request).get("as"), tables);
  if (file) return file;

  return {
    kind: "page",
    title: SITTING_WORDS[language].title(sitting.body.name, sittingDay(sitting.date, language)),
    purpose: NO_PURPOSE[language],
    content: (
      <RunView {...{ shown, tables, visit }} action={`/sittings/${encodeURIComponent(id)}`}>
        <SittingParts {...{ sitting, tables, language }} />
      </RunView>
    ),
  };
}

interface PartsProps {
  readonly sitting: Sitting;
  /** In the order of the sheet. */
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

function SittingParts({ sitting, tables, language }: PartsProps) {
  const words = SITTING_WORDS[language];
  const [about, agenda, steps, open, attendance] = tables;
  const shared = { language };

  return (
    <>
      <TableSection {...shared} id="agenda" title={words.agenda} tables={[agenda]}>
        <p class="kern-body">{words.agendaNote}</p>
      </TableSection>
      <TableSection {...shared} id="papers" title={words.papers} tables={[steps]} />
      {sitting.body.id.startsWith("LG-") && (
        <TableSection {...shared} id="paths" title={words.paths} tables={[]}>
          <p class="kern-body">{words.pathsText}</p>
        </TableSection>
      )}
      <TableSection {...shared} id="open" title={words.open} tables={sitting.openSteps.length === 0 ? [] : [open]}>
        <p class="kern-body">{words.openNote}</p>
        {sitting.openSteps.length === 0 && <p class="kern-body">{words.openNone}</p>}
      </TableSection>
      <TableSection
        {...shared}
        id="attendance"
        title={words.attendance}
        tables={sitting.attendance.length === 0 ? [] : [attendance]}
      >
        {sitting.attendance.length === 0 && <p class="kern-body">{words.attendanceNone}</p>}
      </TableSection>
      <TableSection {...shared} id="about" title={words.about} tables={[about]} />
    </>
  );
}
