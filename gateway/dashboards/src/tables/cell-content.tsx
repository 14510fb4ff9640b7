import type { Language } from "../words/language.js";
import { MISSING_WORDS } from "../words/missing-words.js";
import type { Cell } from "./figure-table.js";

interface ShownContent {
  readonly cell: Cell;
  readonly text: string;
  readonly language: Language;
}

/** A cell as it is read, a source with the way to it. */
export function CellContent({ cell, text, language }: ShownContent) {
  if (cell.kind === "missing") return <Sign sign={text} words={MISSING_WORDS[language][cell.missing]} />;
  if (cell.kind !== "text" || cell.to === undefined || text === "") return <>{text}</>;

  return (
    <a class="kern-link" href={cell.to}>
      {text}
    </a>
  );
}

/** A sign that is seen, with the words that are heard instead. */
function Sign({ sign, words }: { readonly sign: string; readonly words: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="kern-sr-only">{words}</span>
    </>
  );
}
