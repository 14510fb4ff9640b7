/** The first and the last AGS of eight digits that a municipality of this territory can have; of a municipality, its own twice. */
export function municipalitiesOf(ags: string): readonly [first: string, last: string] {
  return [ags.padEnd(8, "0"), ags.padEnd(8, "9")];
}
