import stringWidth from "string-width";

/** A cell's lines; the first row is the head. */
type Cells = readonly (readonly (readonly string[])[])[];

/** How many columns of a terminal the drawn table takes. */
export function tableWidth(cells: Cells): number {
  return columnWidths(cells).reduce((sum, width) => sum + width + 3, 1);
}

/** Draws the rows between lines, in time that grows with the text alone. */
export function drawTable(cells: Cells): string {
  const widths = columnWidths(cells);
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((width) => "─".repeat(width + 2)).join(middle)}${right}`;
  const rows = cells.map((row) => {
    const height = row.reduce((most, lines) => Math.max(most, lines.length), 1);

    return Array.from({ length: height }, (_, line) =>
      drawLine(
        row.map((lines) => lines[line] ?? ""),
        widths,
      ),
    );
  });

  return [
    rule("┌", "┬", "┐"),
    rows.map((lines) => lines.join("\n")).join(`\n${rule("├", "┼", "┤")}\n`),
    rule("└", "┴", "┘"),
  ].join("\n");
}

function drawLine(texts: readonly string[], widths: readonly number[]): string {
  const padded = texts.map((text, column) => text + " ".repeat((widths[column] ?? 0) - widthOf(text)));

  return `│ ${padded.join(" │ ")} │`;
}

function columnWidths(cells: Cells): readonly number[] {
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, lines] of row.entries())
      for (const text of lines) widths[column] = Math.max(widths[column] ?? 0, widthOf(text));

  return widths;
}

/** Wide characters take two columns; most text has none, and need not be asked character by character. */
function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}
