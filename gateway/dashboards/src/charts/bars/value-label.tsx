import { formatCell } from "../../tables/format-cell.js";
import type { Language } from "../../words/language.js";
import { type Drawn, drawLines, LINE, stack } from "../drawing.js";
import { hasRoomFor, LETTERS_OF_LINE, lengthOf, wrapLabel } from "../labels/wrap-label.js";
import type { ValueCell } from "../read-series.js";
import { em } from "../scale.js";

/** A value and what it is called. */
export interface NamedValue {
  readonly name: string;
  readonly unit: string;
  readonly cell: ValueCell;
}

/** A name is written beside its value only where so many letters are left for it. */
const LEAST_LETTERS = 12;

/** The name at one end of the line and the value at the other; a value too long for that has lines of its own. */
export function drawValueLabel({ name, unit, cell }: NamedValue, language: Language, top: number): Drawn {
  const value = formatCell(cell, { unit }, language);
  const letters = LETTERS_OF_LINE - lengthOf(value) - 2;
  const isBeside =
    letters >= LEAST_LETTERS &&
    hasRoomFor(name, letters) &&
    // The value's own line would take no more.
    wrapLabel(name, letters).length <= wrapLabel(name).length + 1;
  const names = drawLines(wrapLabel(name, isBeside ? letters : LETTERS_OF_LINE), top);
  const first = isBeside ? 0 : names.height;
  const values = stack(isBeside ? [value] : wrapLabel(value), (line, above) => ({
    height: LINE,
    drawing: (
      <text class="chart-text chart-text--end" x="100%" y={em(top + first + above + 1)}>
        {line}
      </text>
    ),
  }));

  return {
    height: Math.max(names.height, first + values.height),
    drawing: (
      <>
        {names.drawing}
        {values.drawing}
      </>
    ),
  };
}
