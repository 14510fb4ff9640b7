import type { Contract } from "@kim-hub/kit/contract";
import { Figure } from "../../charts/figure.js";
import { PathChart } from "../../charts/path/path-chart.js";
import { pathTable } from "../../charts/path/path-table.js";
import { readPath } from "../../charts/path/read-path.js";
import type { ReleasedPathQuery } from "../../graphql/graphql.js";
import { DataTable } from "../../tables/data-table.js";
import type { Language } from "../../words/language.js";
import { listPathFacts } from "./list-path-facts.js";
import { PathGaps } from "./path-gaps.js";
import { PathLegend } from "./path-legend.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";
import { PathUnknown } from "./path-unknown.js";

/** A path that was found. */
type ShownPath = NonNullable<ReleasedPathQuery["releasedPath"]>;

interface PathViewProps {
  readonly path: ShownPath;
  readonly labels: Contract["labels"];
  readonly language: Language;
}

/** The path as timeline and table, with all that is not known of it, under the watermark of the group that reads it. */
export function PathView({ path, labels, language }: PathViewProps) {
  const words = PATH_PAGE_WORDS[language];
  const timeline = readPath(path, language);
  const watermark = path.route?.watermark ?? null;

  return (
    <>
      {watermark !== null && (
        <div class="path-watermark" aria-hidden="true">
          {watermark}
        </div>
      )}
      <dl class="kern-description-list">
        {listPathFacts({ path, labels, language }).map(({ name, text }) => (
          <div key={name} class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{name}</dt>
            <dd class="kern-description-list-item__value">{text}</dd>
          </div>
        ))}
      </dl>
      <Figure
        {...{ id: "path", title: words.result, subtitle: words.subtitle, source: words.source, language }}
        chart={<PathChart timeline={timeline} language={language} />}
        table={<DataTable table={pathTable(timeline, language)} language={language} />}
      >
        <PathLegend language={language} />
      </Figure>
      <PathGaps gaps={timeline.gaps} language={language} />
      <PathUnknown timeline={timeline} language={language} />
      <p class="kern-body">{words.printHint}</p>
      <div class="hub-actions">
        <button type="button" class="kern-btn kern-btn--secondary" data-print hidden>
          <span class="kern-label">{words.print}</span>
        </button>
        <p class="kern-body">{words.reload}</p>
        <a class="kern-link" href="/path">
          {words.another}
        </a>
      </div>
    </>
  );
}
