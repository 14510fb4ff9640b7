import { FunnelChart } from "../../charts/bars/funnel-chart.js";
import { GroupedBars } from "../../charts/bars/grouped-bars.js";
import { Figure } from "../../charts/figure.js";
import { findingOf } from "../../charts/finding-of.js";
import type { OneSeries, UpToFourSeries } from "../../charts/read-series.js";
import type { KimReportQuery } from "../../graphql/graphql.js";
import { DataTable } from "../../tables/data-table.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { formatCell } from "../../tables/format-cell.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { TableSection } from "../queries/result/table-section.js";
import { REPORT_WORDS } from "./report-words.js";

interface PartsProps {
  readonly report: NonNullable<KimReportQuery["kimReport"]>;
  /** In the order of the sheet. */
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

const MONEY: UpToFourSeries = { category: "Baustein", values: ["Bewilligt vom Land", "Ausgegeben"] };
const STAGES: OneSeries = { category: "Phase", value: "Fälle eingetreten" };

/** The parts of a report: what is missing comes first. */
export function ReportParts({ report, tables, language }: PartsProps) {
  const words = REPORT_WORDS[language];
  const [missing, about, posts, granted, balance, accompaniment, slips, duties, cases, stages, gaps] = tables;
  const { territory, quarter, asOf } = report;
  const isAnswered = stages?.rows.some((row) => row.some(({ kind }) => kind !== "missing"));
  const shared = { language };

  return (
    <>
      <TableSection {...shared} id="missing" title={words.missing} tables={[missing]}>
        <p class="kern-body" data-missing={report.missing.length}>
          {missingSentence(report.missing, words)}
        </p>
      </TableSection>
      <TableSection {...shared} id="posts" title={words.posts} tables={[posts]}>
        <p class="kern-body">{words.postsNote}</p>
      </TableSection>
      {granted && (
        <Figure
          {...shared}
          id="money"
          title={words.moneyTitle}
          finding={findingOf({ table: granted, columns: MONEY, language })}
          subtitle={words.moneySubtitle(territory.name, quarter.slice(0, 4))}
          chart={<GroupedBars table={granted} columns={MONEY} language={language} />}
          table={<DataTable table={granted} language={language} />}
          source={`${words.centre}, ${formatDay(asOf, language)}`}
        />
      )}
      <TableSection {...shared} id="balance" title={words.money} tables={[balance]} />
      <TableSection {...shared} id="accompaniment" title={words.accompaniment} tables={[accompaniment]} />
      <TableSection {...shared} id="cases" title={words.funnel} tables={[cases]} />
      {stages && isAnswered ? (
        <Figure
          {...shared}
          id="stages"
          title={words.funnelTitle}
          finding={findingOf({ table: stages, columns: STAGES, language })}
          subtitle={words.sinceJanuary(territory.name, quarter)}
          chart={<FunnelChart table={stages} columns={STAGES} language={language} />}
          table={<DataTable table={stages} language={language} />}
          source={[words.caseManagement, ...asOfOf(cases, language)].join(", ")}
        />
      ) : (
        <p class="kern-body" data-not-answered>
          {words.notAnswered}
        </p>
      )}
      <TableSection {...shared} id="gaps" title={words.gaps} tables={[gaps]} />
      <TableSection {...shared} id="slips" title={words.slips} tables={[slips]}>
        <p class="kern-body">{words.slipsNote}</p>
      </TableSection>
      <TableSection {...shared} id="duties" title={words.duties} tables={[duties, about]} />
    </>
  );
}

/** The day for which a table says that its data stand. */
function asOfOf(table: FigureTable | undefined, language: Language): readonly string[] {
  return (table?.facts ?? []).flatMap(({ column, cell }) =>
    column.header === "Datenstand" && cell.kind === "text" ? [formatCell(cell, column, language)] : [],
  );
}

type Missing = PartsProps["report"]["missing"];

function missingSentence(missing: Missing, words: (typeof REPORT_WORDS)["de"]): string {
  const owners = [...new Set(missing.map(({ owner }) => owner))].join(", ");

  return missing.length === 0 ? words.missingNone : words.missingSome(missing.length, owners);
}
