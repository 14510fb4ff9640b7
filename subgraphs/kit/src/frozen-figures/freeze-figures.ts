import type { EntityManager } from "@mikro-orm/postgresql";
import type { LeastCounts } from "../access/access-matrix.js";
import { firstQuarterOf, lastDayOf, lastQuarterBeforeYearOf, nextQuarter } from "../calendar/quarter-days.js";
import { protectCells } from "../disclosure-control/protect-cells.js";
import { nameOf } from "./address.js";
import { createAnswers } from "./create-answers.js";
import type { Cube, Member } from "./cube.js";
import type { CubeQuarter } from "./cube-table.js";
import { type FrozenCount, FrozenFigure } from "./frozen-figure.js";
import { createOfficeTable } from "./office-table.js";

export interface FreezeOptions {
  readonly cubes: readonly Cube[];
  readonly leastCounts: LeastCounts;
  /** Quarters that ended before this day are frozen. */
  readonly today: string;
  /** The first quarter to be frozen; that of the first case without it. */
  readonly since?: string | undefined;
  /** The only district that is frozen, each by itself; all without it. */
  readonly district?: string | undefined;
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

/**
 * Freezes what is not frozen yet, one quarter after the other, so that each is protected together with what left before, and all figures
 * of the office together; as the database's owner.
 */
export async function freezeFigures(
  em: EntityManager,
  { cubes, leastCounts, today, since = "", again, district: only }: FreezeOptions,
): Promise<readonly Frozen[]> {
  const frozen: Frozen[] = [];
  for (const [district, counted] of await firstQuarters(em, cubes)) {
    if (only !== undefined && district !== only) continue;
    const readMembers = rememberMembers(em, district);
    const [first = today] = [...counted.values()].toSorted();
    for (let quarter = laterOf(since, first); lastDayOf(quarter) < today; quarter = nextQuarter(quarter)) {
      const begun = [...counted].flatMap(([cube, begin]) => (begin <= quarter ? [cube] : []));
      const freezing = { cubes: begun, district, quarter, leastCounts, isAgain: quarter === again, readMembers };
      frozen.push(...(await em.transactional((transaction) => freezeQuarter(transaction, freezing))));
    }
  }

  return frozen;
}

/** The districts in order of their keys, each with the first quarter in which a figure counts anybody there. */
async function firstQuarters(
  em: EntityManager,
  cubes: readonly Cube[],
): Promise<readonly (readonly [district: string, ReadonlyMap<Cube, string>])[]> {
  const firsts = new Map<string, Map<Cube, string>>();
  for (const cube of cubes)
    for (const { district, first } of await cube.listDistricts(em))
      firsts.set(district, (firsts.get(district) ?? new Map<Cube, string>()).set(cube, first));

  return [...firsts].toSorted(([left], [right]) => left.localeCompare(right));
}

type ReadMembers = (cube: Cube, quarter: string) => Promise<readonly Member[]>;

/** Reads the members of each figure and quarter once. */
function rememberMembers(em: EntityManager, district: string): ReadMembers {
  const known = new Map<string, Promise<readonly Member[]>>();

  return (cube, quarter) => {
    const key = `${cube.figure} ${quarter}`;
    const found = known.get(key) ?? cube.listMembers(em, { district, quarter });
    known.set(key, found);

    return found;
  };
}

interface Freezing {
  readonly cubes: readonly Cube[];
  readonly district: string;
  readonly quarter: string;
  readonly leastCounts: LeastCounts;
  readonly isAgain: boolean;
  readonly readMembers: ReadMembers;
}

async function freezeQuarter(em: EntityManager, freezing: Freezing): Promise<readonly Frozen[]> {
  const { cubes, district, quarter, leastCounts, isAgain, readMembers } = freezing;
  await em.execute("select pg_advisory_xact_lock(hashtext(?))", [`freeze ${district}`]);
  const answers = await em.find(FrozenFigure, {
    ...{ figure: { $in: cubes.map(({ figure }) => figure) }, isCurrent: true, territory: { $like: `${district}%` } },
  });
  const known = cubes.map((cube) => {
    const own = answers.filter(({ figure }) => figure === cube.figure);
    const old = own.filter(({ toQuarter }) => toQuarter === quarter);

    return {
      ...{ cube, old, left: whatLeft(cube, own, quarter), opened: whatOpened(cube, own, quarter) },
      isStanding: old.length > 0 && !isAgain,
    };
  });
  if (known.every(({ isStanding }) => isStanding)) return [];
  const quarters = new Set([quarter, ...known.flatMap(({ left }) => [...left.values()].flat())]);
  const figuresNow: FigureNow[] = [];
  for (const { cube, old, left, opened, isStanding } of known) {
    const membersAt = new Map<string, readonly Member[]>();
    for (const each of quarters) membersAt.set(each, await readMembers(cube, each));
    const whole = withFoundMeasures(cube, [...membersAt.values()].flat());
    const standing = isStanding ? namesOf(cube, old, (count) => count !== null) : null;
    const withheld = namesOf(cube, old, (count) => count === null);
    const now = { cube: whole, district, quarter, leastCounts, left, opened, withheld, standing, membersAt };
    figuresNow.push({ old, asked: now });
  }
  const open = protectCells(createOfficeTable(figuresNow.map(({ asked }) => asked)));
  const frozen: Frozen[] = [];
  for (const figure of figuresNow)
    if (figure.asked.standing === null)
      frozen.push(await replaceAnswers(em, figure, createAnswers(open, figure.asked)));

  return frozen;
}

function withFoundMeasures(cube: Cube, members: readonly Member[]): Cube {
  const { shown = [], sums = [] } = cube.findMeasures?.(members) ?? {};

  return { ...cube, shown: [...cube.shown, ...shown], sums: [...cube.sums, ...sums] };
}

/** A figure at the end of the quarter, with the answers that it has already. */
interface FigureNow {
  readonly asked: CubeQuarter;
  readonly old: readonly FrozenFigure[];
}

async function replaceAnswers(
  em: EntityManager,
  { asked: { cube, district, quarter }, old }: FigureNow,
  created: ReturnType<typeof createAnswers>,
): Promise<Frozen> {
  const { figure } = cube;
  const version = Math.max(0, ...old.map((answer) => answer.version)) + 1;
  const asOf = await cube.readAsOf(em, district);
  for (const answer of old) answer.isCurrent = false;
  for (const answer of created) em.persist(new FrozenFigure({ ...answer, figure, version, asOf, isCurrent: true }));

  return { figure, district, quarter, version, answers: created.length };
}

function laterOf(left: string, right: string): string {
  return left > right ? left : right;
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

/** Of what the year began with, the cells that left as the stocks of the last one. */
function whatOpened(cube: Cube, answers: readonly FrozenFigure[], quarter: string): ReadonlySet<string> {
  const last = lastQuarterBeforeYearOf(quarter);
  const fromQuarter = firstQuarterOf(quarter);
  const before = answers.filter(({ toQuarter }) => toQuarter === last);

  return new Set(
    (cube.openings ?? []).flatMap(({ measure, stock }) =>
      before.flatMap((answer) =>
        (answer.counts[stock] ?? null) === null ? [] : [nameOf(cube, measure, { ...answer, fromQuarter })],
      ),
    ),
  );
}

/** The names of an answer's cells of which the count is so. */
function namesOf(
  cube: Cube,
  answers: readonly FrozenFigure[],
  isSo: (count: FrozenCount) => boolean,
): ReadonlySet<string> {
  return new Set(
    answers.flatMap((answer) =>
      Object.entries(answer.counts).flatMap(([measure, count]) => (isSo(count) ? [nameOf(cube, measure, answer)] : [])),
    ),
  );
}
