import type { ComponentChildren } from "preact";
import { codeOf } from "../../../hub/answer.js";
import { FailureNotice } from "../../../layout/failure-view.js";
import type { Visit } from "../../../layout/visit.js";
import type { FigureTable } from "../../../tables/figure-table.js";
import { LanguageNote } from "../../../tables/language-note.js";
import type { Language } from "../../../words/language.js";
import { AS_DOCUMENT } from "../files/file-of.js";
import { headOf, type ShownRun } from "../run/shown-run.js";
import { AboutQuery } from "./about-query.js";
import { Files } from "./files.js";
import { ResultHead } from "./result-head.js";

interface RunViewProps {
  readonly shown: ShownRun;
  readonly tables: readonly FigureTable[];
  readonly visit: Visit;
  /** The page's address without its search part. */
  readonly action: string;
  readonly children: ComponentChildren;
}

const AS_DOCUMENT_WORDS: Readonly<Record<Language, string>> = {
  de: "Tabellen für die Textverarbeitung (RTF)",
  en: "Tables for a word processor (RTF)",
};

/** A page made of one saved query: what an office did not answer first, then where it comes from, files, and the page's own parts. */
export function RunView({ shown, tables, visit, action, children }: RunViewProps) {
  const { run, query, language } = shown;
  const [error] = run.errors;

  return (
    <>
      {error && <FailureNotice code={codeOf(error)} requestId={run.facts.requestId} language={language} />}
      <ResultHead head={headOf(shown)} language={language} />
      <Files
        visit={visit}
        action={action}
        given={new Map()}
        more={[{ as: AS_DOCUMENT, text: AS_DOCUMENT_WORDS[language] }]}
      />
      <LanguageNote tables={tables} language={language} />
      {children}
      <AboutQuery query={query} language={language} />
    </>
  );
}
