import { Figure } from "../../charts/figure.js";
import { FunnelChart } from "../../charts/funnel-chart.js";
import { GroupedBars } from "../../charts/grouped-bars.js";
import type { KimReportQuery } from "../../graphql/graphql.js";
import { DataTable } from "../../tables/data-table.js";
import type { FigureTable } from "../../tables/figure-table.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { TableSection } from "../queries/table-section.js";
import { REPORT_WORDS } from "./report-words.js";

interface PartsProps {
  readonly report: NonNullable<KimReportQuery["kimReport"]>;
  /** In the order of the sheet. */
  readonly tables: readonly FigureTable[];
  readonly language: Language;
}

/** The parts of a report: what is missing comes first. */
export function ReportParts({ report, tables, language }: PartsProps) {
  const words = REPORT_WORDS[language];
  const [missing, about, posts, granted, balance, accompaniment, slips, duties, cases, stages, gaps] = tables;
  const { territory, quarter, asOf } = report;
  const isAnswered = stages !== undefined && stages.rows.length > 0;
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
          subtitle={words.moneySubtitle(territory.name, quarter.slice(0, 4))}
          chart={
            <GroupedBars
              table={granted}
              columns={{ category: "Baustein", values: ["Bewilligt vom Land", "Ausgegeben"] }}
              language={language}
            />
          }
          table={<DataTable table={granted} language={language} />}
          source={`${words.centre}, ${formatDay(asOf, language)}`}
        />
      )}
      <TableSection {...shared} id="balance" title={words.money} tables={[balance]} />
      <TableSection {...shared} id="accompaniment" title={words.accompaniment} tables={[accompaniment]} />
      <TableSection {...shared} id="cases" title={words.funnel} tables={[cases]} />
      {isAnswered ? (
        <Figure
          {...shared}
          id="stages"
          title={words.funnelTitle}
          subtitle={words.sinceJanuary(territory.name, quarter)}
          chart={
            <FunnelChart
              table={stages}
              columns={{ category: "Phase", value: "Fälle eingetreten" }}
              language={language}
            />
          }
          table={<DataTable table={stages} language={language} />}
          source={words.caseManagement}
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

type Missing = PartsProps["report"]["missing"];

function missingSentence(missing: Missing, words: (typeof REPORT_WORDS)["de"]): string {
  const owners = [...new Set(missing.map(({ owner }) => owner))].join(", ");

  return missing.length === 0 ? words.missingNone : words.missingSome(missing.length, owners);
}
