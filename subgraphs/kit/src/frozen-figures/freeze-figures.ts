import type { EntityManager } from "@mikro-orm/postgresql";
import type { LeastCounts } from "../access/access-matrix.js";
import { lastDayOf, nextQuarter } from "../calendar/quarter-days.js";
import { protectCells } from "../disclosure-control/protect-cells.js";
import { nameOf } from "./address.js";
import { createAnswers } from "./create-answers.js";
import type { Cube, Member } from "./cube.js";
import { createCubeTable } from "./cube-table.js";
import { FrozenFigure } from "./frozen-figure.js";

export interface FreezeOptions {
  readonly cubes: readonly Cube[];
  readonly leastCounts: LeastCounts;
  /** Quarters that ended before this day are frozen. */
  readonly today: string;
  /** The first quarter to be frozen; that of the first case without it. */
  readonly since?: string | undefined;
  /** A quarter whose answers are corrected: it is frozen anew, as a new version. */
  readonly again?: string | undefined;
}

/** How many answers of a figure were frozen for a district and a quarter; never what they say. */
export interface Frozen {
  readonly figure: string;
  readonly district: string;
  readonly quarter: string;
  readonly version: number;
  readonly answers: number;
}

/** Freezes what is not frozen yet, one quarter after the other, so that each is protected together with what left before; as the database's owner. */
export async function freezeFigures(
  em: EntityManager,
  { cubes, leastCounts, today, since, again }: FreezeOptions,
): Promise<readonly Frozen[]> {
  const frozen: Frozen[] = [];
  for (const cube of cubes)
    for (const { district, first } of await cube.listDistricts(em)) {
      const known = new Map<string, Promise<readonly Member[]>>();
      const membersAt = (quarter: string) => {
        const found = known.get(quarter) ?? cube.listMembers(em, { district, quarter });
        known.set(quarter, found);

        return found;
      };
      const start = since !== undefined && since > first ? since : first;
      for (let quarter = start; lastDayOf(quarter) < today; quarter = nextQuarter(quarter)) {
        const done = await em.transactional((transaction) =>
          freezeQuarter(transaction, { cube, district, quarter, leastCounts, isAgain: quarter === again, membersAt }),
        );
        if (done) frozen.push(done);
      }
    }

  return frozen;
}

interface Freezing {
  readonly cube: Cube;
  readonly district: string;
  readonly quarter: string;
  readonly leastCounts: LeastCounts;
  readonly isAgain: boolean;
  readonly membersAt: (quarter: string) => Promise<readonly Member[]>;
}

async function freezeQuarter(em: EntityManager, freezing: Freezing): Promise<Frozen | null> {
  const { cube, district, quarter, leastCounts, isAgain, membersAt } = freezing;
  const { figure } = cube;
  await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`freeze ${figure} ${district}`]);
  const answers = await em.find(FrozenFigure, { figure, isCurrent: true, territory: { $like: `${district}%` } });
  const old = answers.filter(({ toQuarter }) => toQuarter === quarter);
  if (old.length > 0 && !isAgain) return null;
  const left = whatLeft(cube, answers, quarter);
  const quarters = new Set([quarter, ...[...left.values()].flat()]);
  const members = new Map<string, readonly Member[]>();
  for (const each of quarters) members.set(each, await membersAt(each));
  const withheld = whatStayed(cube, old);
  const asked = { cube, district, quarter, leastCounts, left, withheld, membersAt: members };
  const version = Math.max(0, ...old.map((answer) => answer.version)) + 1;
  const asOf = await cube.readAsOf(em, district);
  for (const answer of old) answer.isCurrent = false;
  const created = createAnswers(protectCells(createCubeTable(asked)), asked);
  for (const answer of created) em.persist(new FrozenFigure({ ...answer, figure, version, asOf, isCurrent: true }));

  return { figure, district, quarter, version, answers: created.length };
}

/** Of which other quarters each cell has left: the nearest one before, and after a correction the nearest one after it. */
function whatLeft(
  cube: Cube,
  answers: readonly FrozenFigure[],
  quarter: string,
): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const answer of answers)
    for (const [measure, count] of Object.entries(answer.counts)) {
      if (count === null || answer.toQuarter === quarter) continue;
      const name = nameOf(cube, measure, answer);
      const [nearest, isNearer] =
        answer.toQuarter < quarter
          ? [before, answer.toQuarter > (before.get(name) ?? "")]
          : [after, answer.toQuarter < (after.get(name) ?? "9")];
      if (isNearer) nearest.set(name, answer.toQuarter);
    }
  const names = new Set([...before.keys(), ...after.keys()]);

  return new Map(
    [...names].map((name) => [name, [before.get(name), after.get(name)].filter((each) => each !== undefined)]),
  );
}

function whatStayed(cube: Cube, old: readonly FrozenFigure[]): ReadonlySet<string> {
  return new Set(
    old.flatMap((answer) =>
      Object.entries(answer.counts).flatMap(([measure, count]) =>
        count === null ? [nameOf(cube, measure, answer)] : [],
      ),
    ),
  );
}
