import type { Language } from "../../words/language.js";
import { FIGURES_WORDS } from "./figures-words.js";

interface FigureActionsProps {
  readonly path: string;
  readonly given: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** The same view as a file and on paper. */
export function FigureActions({ path, given, language }: FigureActionsProps) {
  const words = FIGURES_WORDS[language];
  const address = `${path}?${new URLSearchParams([...new Map([...given, ["as", "csv"]])])}`;

  return (
    <ul class="hub-actions">
      <li>
        <a class="kern-link" href={address}>
          {words.asCsv}
        </a>
      </li>
      <li>
        <button type="button" class="kern-btn kern-btn--tertiary" data-print hidden>
          <span class="kern-label">{words.print}</span>
        </button>
      </li>
    </ul>
  );
}
