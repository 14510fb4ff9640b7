import type { LeastCounts } from "../access/access-matrix.js";
import { lastQuarterBeforeYearOf } from "../calendar/quarter-days.js";
import type { Cell, CellTable } from "../disclosure-control/cell-table.js";
import { type Address, ALL, addressesOf, bucketsOf, isIn, isOlder, nameOf } from "./address.js";
import { balancesOf, type Cube, type Member } from "./cube.js";

export interface CubeQuarter {
  readonly cube: Cube;
  readonly district: string;
  readonly quarter: string;
  readonly leastCounts: LeastCounts;
  /** The members at the end of the quarter, and at the end of every earlier quarter of which something left. */
  readonly membersAt: ReadonlyMap<string, readonly Member[]>;
  /** By the name of a cell, of which other quarters it has left. */
  readonly left: ReadonlyMap<string, readonly string[]>;
  /** What an earlier version of this quarter withheld: it goes on to stay back, since both versions may be known. */
  readonly withheld: ReadonlySet<string>;
  /** Where what the year began with has left as the stock of the last one, by the names of its cells. */
  readonly opened?: ReadonlySet<string>;
  /** What of the figure has left at the end of this very quarter, where it is not frozen now; null where it is. */
  readonly standing: ReadonlySet<string> | null;
}

/** The k of a measure. */
export function leastOf(measure: string, { cube, leastCounts }: CubeQuarter): number {
  return cube.isSensitive?.(measure) ? leastCounts.sensitiveMinimumCount : leastCounts.minimumCount;
}

type Term = readonly [atom: number, factor: number];

/** Members that no cell tells apart: at one place and provider, of one quarter, counted by a measure at the ends of the same quarters. */
export interface Group {
  readonly atom: number;
  readonly municipality: string;
  readonly provider: string;
  readonly quarter: string | null;
  readonly countedAt: ReadonlySet<string>;
  readonly cases: Set<string>;
  readonly persons: Set<string>;
}

export interface CubeTable extends Required<CellTable> {
  readonly groups: ReadonlyMap<string, readonly Group[]>;
}

/**
 * Every cell of a figure that can be asked for at the end of a quarter, with all that can be computed from several of them: periods less each other,
 * measures less each other, and who came and who went since a cell left last. Its atoms are numbered from the first one on.
 */
export function createCubeTable(asked: CubeQuarter, firstAtom: number): CubeTable {
  const { cube, quarter, membersAt } = asked;
  const atoms: (readonly number[])[] = [];
  const cells: Cell[] = [];
  const now = membersAt.get(quarter) ?? [];
  const addresses = addressesOf(now, asked);
  const groups = new Map<string, readonly Group[]>();
  for (const measure of [...cube.shown, ...cube.hidden, ...cube.linking]) {
    const found = groupsOf(measure, asked, firstAtom + atoms.length);
    atoms.push(...found.map(({ cases, persons }) => [cases.size, persons.size]));
    groups.set(measure, found);
    if (cube.linking.includes(measure)) continue;
    for (const address of addresses) cells.push(...cellsOf({ measure, address, groups: found }, asked));
  }

  return { atoms, cells: cells.filter(({ terms }) => terms.length > 0), equations: equationsOf(asked, groups), groups };
}

function groupsOf(measure: string, { membersAt }: CubeQuarter, firstAtom: number): readonly Group[] {
  const seen = new Map<string, { member: Member; countedAt: Set<string> }>();
  for (const [quarter, members] of membersAt)
    for (const member of members) {
      if (!member.marks.has(measure)) continue;
      const known = seen.get(member.id);
      if (known) known.countedAt.add(quarter);
      else seen.set(member.id, { member, countedAt: new Set([quarter]) });
    }
  const groups = new Map<string, Group>();
  for (const { member, countedAt } of seen.values()) {
    const { municipality, authority: provider, quarter } = member;
    const key = [municipality, provider, quarter, ...[...countedAt].toSorted()].join(" ");
    const group = groups.get(key) ?? {
      ...{ atom: firstAtom + groups.size, municipality, provider, quarter, countedAt },
      ...{ cases: new Set<string>(), persons: new Set<string>() },
    };
    if (member.cases === 1) group.cases.add(member.id);
    for (const person of member.persons) group.persons.add(person);
    groups.set(key, group);
  }

  return [...groups.values()];
}

interface Place {
  readonly measure: string;
  readonly address: Address;
  readonly groups: readonly Group[];
}

/** The cell that an answer shows, and what its neighbours and its past tell together with it. */
function cellsOf({ measure, address, groups }: Place, asked: CubeQuarter): readonly Cell[] {
  const { cube, quarter, left, withheld, standing } = asked;
  const least = leastOf(measure, asked);
  const name = nameOf(cube, measure, address);
  const here = groups.filter((group) => isIn(group, address));
  const isNow = ({ countedAt }: Group) => countedAt.has(quarter);
  const shown = here.filter(isNow);
  const isAsked = standing === null && cube.shown.includes(measure) && !withheld.has(name);
  const isGiven = standing?.has(name) || asked.opened?.has(name);
  const release = isGiven ? "GIVEN" : isAsked ? "ASKED" : "NEVER";
  const isSecret = address.provider === ALL && leavesFewOthers(shown, least);
  const [, next] = bucketsOf(address, asked);
  const isBefore = (group: Group) => next !== undefined && group.quarter !== null && group.quarter < next;
  const create = (what: string, found: readonly Group[], more: Partial<Cell> = {}): Cell => ({
    ...{ name: `${name}${what}`, least, release: "NEVER" },
    ...{ counts: sizesOf(found), terms: found.map(({ atom }): Term => [atom, 1]) },
    ...more,
  });

  // What another figure counts too it counts of every period.
  const isLinked = cube.links?.some((link) => link.measure === measure) ?? false;
  const older = isLinked ? groups.filter((group) => isNow(group) && isOlder(group, address)) : [];

  return [
    create("", shown, { release, isSecret }),
    create(` before ${next}`, shown.filter(isBefore)),
    create(` before ${address.fromQuarter}`, older),
    ...(left.get(name) ?? []).flatMap((before) => {
      const was = ({ countedAt }: Group) => countedAt.has(before);
      const came = here.filter((group) => isNow(group) && !was(group));
      const went = here.filter((group) => was(group) && !isNow(group));

      return [
        create(` at ${before}`, here.filter(was), { release: "GIVEN" }),
        create(` came since ${before}`, came),
        create(
          ` came late since ${before}`,
          came.filter((group) => group.quarter !== null && group.quarter <= before),
        ),
        create(` came since ${before} before ${next}`, came.filter(isBefore)),
        create(` went since ${before}`, went),
        create(` went since ${before} before ${next}`, went.filter(isBefore)),
      ];
    }),
  ];
}

/** Whether all but one provider have few together: that one knows its own, and would learn of theirs (Dominanz). */
function leavesFewOthers(groups: readonly Group[], least: number): boolean {
  return [...new Set(groups.map(({ provider }) => provider))].some((one) =>
    sizesOf(groups.filter(({ provider }) => provider !== one)).some((others) => others > 0 && others < least),
  );
}

function sizesOf(groups: readonly Group[]): readonly number[] {
  const persons = new Set<string>();
  for (const group of groups) for (const person of group.persons) persons.add(person);

  return [groups.reduce((sum, { cases }) => sum + cases.size, 0), persons.size];
}

/** A whole is its parts, and a balance holds, at every place, provider and period, so that it is so wherever these come together. */
function equationsOf(asked: CubeQuarter, groups: CubeTable["groups"]): Required<CellTable>["equations"] {
  const ofMeasure = (measure: string) => groups.get(measure) ?? [];
  const kept = balancesOf(asked.cube).flatMap(({ these, those }) =>
    equate(these.flatMap(ofMeasure), those.flatMap(ofMeasure), ({ quarter: of }, at) =>
      of === at ? of : of?.slice(0, 4),
    ),
  );

  return [...kept, ...openingsOf(asked, groups)];
}

/** What a year began with is the stock at the end of the last one, where both are in the table. */
function openingsOf({ cube, membersAt }: CubeQuarter, groups: CubeTable["groups"]): Required<CellTable>["equations"] {
  const lasts = new Set([...membersAt.keys()].map(lastQuarterBeforeYearOf).filter((last) => membersAt.has(last)));
  const at = (measure: string, quartersOf: (counted: readonly string[]) => readonly string[]) =>
    (groups.get(measure) ?? []).map((group) => {
      const quarters = quartersOf([...group.countedAt]).filter((quarter) => lasts.has(quarter));

      return { ...group, countedAt: new Set(quarters) };
    });

  return (cube.openings ?? []).flatMap(({ measure, stock }) =>
    equate(
      at(measure, (counted) => counted.map(lastQuarterBeforeYearOf)),
      at(stock, (counted) => counted),
      () => undefined,
    ),
  );
}

/** That these groups are as many as those, at the end of every quarter and wherever the place, the provider and what else tells groups apart are the same. */
export function equate(
  these: readonly Group[],
  those: readonly Group[],
  keyOf: (group: Group, at: string) => string | undefined,
): Required<CellTable>["equations"] {
  const byKey = new Map<string, Term[]>();
  for (const [groups, factor] of [
    [these, 1],
    [those, -1],
  ] as const)
    for (const group of groups)
      for (const at of group.countedAt) {
        const key = [at, group.municipality, group.provider, keyOf(group, at)].join(" ");
        byKey.set(key, [...(byKey.get(key) ?? []), [group.atom, factor]]);
      }

  return [...byKey.values()];
}
