/** Whether a move of procedures contradicts the recorded competences. */
import { territoryOf } from "@kim-hub/kit/territory-of";
import type { CompetenceMove } from "@kim-hub/naturalisation/competence-move";

interface Recorded {
  /** The competent office on the day of the move, by the AGS of the territory. */
  readonly competent: ReadonlyMap<string, string>;
  /** In which the people live whose procedures are to move, as far as it is recorded. */
  readonly municipalities: readonly string[];
}

/**
 * The sentence that says why procedures may not move, or null: the new office is competent where the people live, and where the
 * old office is; the old one, unless one municipality's procedures move alone, is competent nowhere any more.
 */
export function findContradiction(
  { from, to, on, municipality }: CompetenceMove,
  { competent, municipalities }: Recorded,
): string | null {
  const wanted = new Set([municipality ?? seatOf(from), ...municipalities].map(territoryOf));
  const other = [...wanted].toSorted().find((ags) => competent.get(ags) !== to);
  if (other !== undefined)
    return `On ${on} ${describe(competent.get(other))} recorded as competent for naturalisation in ${other}, not ${to}: record the competence in ki-strategy first.`;
  if (municipality !== undefined) return null;
  const [left] = [...competent].find(([, authority]) => authority === from) ?? [];

  return left === undefined
    ? null
    : `On ${on} ${from} is recorded as competent for naturalisation in ${left} still: end that in ki-strategy first, or name one --municipality.`;
}

function describe(authority: string | undefined): string {
  return authority === undefined ? "no office is" : `${authority} is`;
}

/** `EBH-05162008` → `05162008`: the territory that has the office. */
function seatOf(authority: string): string {
  return authority.slice(authority.indexOf("-") + 1);
}
