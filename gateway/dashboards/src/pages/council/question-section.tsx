import { DataTable } from "../../tables/data-table.js";
import type { Language } from "../../words/language.js";
import { COUNCIL_WORDS } from "./council-words.js";
import type { QuestionAnswer } from "./question-answers.js";

interface SectionProps {
  readonly answer: QuestionAnswer;
  readonly language: Language;
  /** Whose records are asked, e.g. `Bornheim, Rhein-Sieg-Kreis`. */
  readonly owners: string;
  /** Of which day the data stand, with their status. */
  readonly asOf: string;
}

/** One question in the council's words, its answer, where it comes from, and what is missing by whom. */
export function QuestionSection({ answer, language, owners, asOf }: SectionProps) {
  const { number, wording, tables, missing } = answer;
  const words = COUNCIL_WORDS[language];

  return (
    <section class="hub-question" aria-labelledby={`question-${number}`}>
      <h2 class="kern-heading-large" id={`question-${number}`}>
        {words.question(number)}
      </h2>
      <p class="kern-body hub-wording" lang="de">
        {wording}
      </p>
      {tables.length === 0 && <p class="kern-body">{words.nothingRecorded}</p>}
      {tables.map((table) => (
        <DataTable key={table.title} table={table} language={language} />
      ))}
      <p class="kern-body kern-body--small">
        {words.source(owners)}. {asOf}.
      </p>
      <h3 class="kern-heading-small">{words.missing}</h3>
      {missing ? <DataTable table={missing} language={language} /> : <p class="kern-body">{words.nothingMissing}</p>}
    </section>
  );
}
