/** The most authorities of which no combination of totals may tell: with two, each of them could reckon the other. */
const MOST_TOLD = 2;

/**
 * One or two authorities of which the totals over these rosters would tell together, by adding and taking away; null where there are none.
 * Two rosters that differ by one authority are the simplest case, and there are others with three.
 */
export function findToldGroup(rosters: readonly (readonly string[])[]): readonly string[] | null {
  const authorities = [...new Set(rosters.flat())].sort();
  const groups = [
    ...authorities.map((one) => [one]),
    ...authorities.flatMap((one, place) => authorities.slice(place + 1).map((other) => [one, other])),
  ].filter(({ length }) => length <= MOST_TOLD);
  const rankWithout = (group: readonly string[]) =>
    rankOf(
      rosters.map((roster) =>
        authorities.filter((each) => !group.includes(each)).map((each) => (roster.includes(each) ? 1n : 0n)),
      ),
    );
  const rank = rankWithout([]);

  // A combination that is zero everywhere but in the group exists exactly where the other columns know less than all of them.
  return groups.find((group) => rankWithout(group) < rank) ?? null;
}

/** The rank of a matrix of whole numbers, without fractions. */
function rankOf(matrix: readonly (readonly bigint[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    rank += 1;
    const factor = pivot[column] ?? 0n;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const own = row[column] ?? 0n;

        return row.map((value, place) => value * factor - (pivot[place] ?? 0n) * own);
      });
  }

  return rank;
}
