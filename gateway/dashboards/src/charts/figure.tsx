import type { ComponentChildren } from "preact";
import { CHART_WORDS } from "../words/chart-words.js";
import type { Language } from "../words/language.js";

/** What stands around a chart. */
export interface FigureProps {
  /** Unique on the page; names the figure for a screen reader and for a link. */
  readonly id: string;
  /** What the figure shows. */
  readonly title: string;
  /** What stands out in it, which then is its heading; null where it has no values. */
  readonly finding?: string | null;
  /** What is counted, where, when and in which unit. */
  readonly subtitle: string;
  readonly chart: ComponentChildren;
  /** The same figures as the chart's, for everybody. */
  readonly table: ComponentChildren;
  /** Where the figures come from and of which day they are. */
  readonly source: ComponentChildren;
  readonly language: Language;
  /** Links, e.g. to the CSV. */
  readonly children?: ComponentChildren;
}

/** A chart with its finding above it and its table beneath, which is open and may be closed. */
export function Figure({ id, title, finding = null, subtitle, chart, table, source, language, children }: FigureProps) {
  return (
    <figure class="figure" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="kern-heading-medium figure-title" id={`${id}-title`}>
        {finding ?? title}
      </h2>
      <p class="kern-body kern-body--muted">{finding === null ? subtitle : [title, subtitle].join(" · ")}</p>
      {chart}
      <details class="figure-table" open>
        <summary>{CHART_WORDS[language].table}</summary>
        {table}
      </details>
      <figcaption class="kern-body kern-body--small figure-source">
        {CHART_WORDS[language].source}: {source}
      </figcaption>
      {children}
    </figure>
  );
}
