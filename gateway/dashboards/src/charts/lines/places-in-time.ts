/** A chart of more quarters would be mostly empty: then the rows' order is drawn. */
const MOST_PERIODS = 120;

/**
 * Where each category stands, counted from 0. Years and quarters that follow each other stand by time, so that one
 * that is not in the table leaves its place empty; anything else stands by its row.
 */
export function placesInTime(categories: readonly string[]): number[] {
  const years = placesOf(categories.map(readYear));

  return years ?? placesOf(categories.map(readQuarter)) ?? categories.map((_, row) => row);
}

function placesOf(periods: readonly (number | null)[]): number[] | null {
  const places: number[] = [];
  const first = periods[0];
  for (const period of periods) {
    if (period === null || first === null || first === undefined) return null;
    const place = period - first;
    if (place <= (places.at(-1) ?? -1) || place > MOST_PERIODS) return null;
    places.push(place);
  }

  return places;
}

function readYear(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

/** `2024-Q3` → quarters since the year 0. */
function readQuarter(text: string): number | null {
  return /^\d{4}-Q[1-4]$/.test(text) ? 4 * Number(text.slice(0, 4)) + Number(text.slice(-1)) : null;
}
