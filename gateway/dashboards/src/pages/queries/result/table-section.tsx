import type { ComponentChildren } from "preact";
import { DataTable } from "../../../tables/data-table.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import type { Language } from "../../../words/language.js";

interface SectionProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly tables: readonly (FigureTable | undefined)[];
  readonly language: Language;
  /** What a reader should know of the tables before reading them. */
  readonly children?: ComponentChildren;
}

/** A part of a page with its tables beneath each other. */
export function TableSection({ id, title, tables, language, children }: SectionProps) {
  return (
    <section aria-labelledby={id} class="hub-section">
      <h2 class="kern-heading-large" id={id}>
        {title}
      </h2>
      {children}
      {tables.map((table) => table && <DataTable key={table.title} table={table} language={language} />)}
    </section>
  );
}
