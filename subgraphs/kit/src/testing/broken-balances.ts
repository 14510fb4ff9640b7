import { balancesOf, type Cube, type MeasureBalance, type Member } from "../frozen-figures/cube.js";

/** The sums and balances of a figure that do not hold for each of these members: the protection takes all of them for true. */
export function brokenBalances(cube: Cube, members: readonly Member[]): readonly MeasureBalance[] {
  const countOf = ({ marks }: Member, measures: readonly string[]) =>
    measures.reduce((sum, measure) => sum + Number(marks.has(measure)), 0);

  return balancesOf(cube).filter(({ these, those }) =>
    members.some((member) => countOf(member, these) !== countOf(member, those)),
  );
}
