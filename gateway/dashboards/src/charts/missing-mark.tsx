import type { Missing } from "../tables/figure-table.js";
import { MISSING_SIGNS } from "../tables/missing-signs.js";
import type { Language } from "../words/language.js";
import { MISSING_WORDS } from "../words/missing-words.js";
import { LETTERS_OF_LINE, lengthOf } from "./labels/wrap-label.js";
import { em, percent } from "./scale.js";

interface MissingMarkProps {
  readonly missing: Missing;
  readonly language: Language;
  /** Share of the width; the words go on to where there is more room, and are left out where there is too little. */
  readonly x: number;
  readonly y: number;
}

/** The sign and the reason, where the mark of a value would be: no value is not zero. */
export function MissingMark({ missing, language, x, y }: MissingMarkProps) {
  const full = `${MISSING_SIGNS[missing]} ${MISSING_WORDS[language][missing]}`;

  return (
    <text class={`chart-text chart-missing ${anchorOf(x)}`} data-missing={missing} x={percent(x)} y={em(y + 0.35)}>
      {lengthOf(full) <= roomAt(x) ? full : MISSING_SIGNS[missing]}
    </text>
  );
}

/** By so many letters a strong text is longer than its line. */
const WIDER = 4;

/** Letters of a line to the wider side; in the very middle they go on to both. */
function roomAt(x: number): number {
  return x === 0.5 ? LETTERS_OF_LINE : Math.max(x, 1 - x) * LETTERS_OF_LINE - WIDER;
}

function anchorOf(x: number): string {
  if (x === 0.5) return "chart-text--middle";

  return x > 0.5 ? "chart-text--end" : "";
}
