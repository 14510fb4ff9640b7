import { balancesOf, type Cube, type MeasureSum, type Member } from "@kim-hub/kit/cube";
import { firstQuarterOf, lastQuarterBeforeYearOf } from "@kim-hub/kit/quarter-days";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { YearFigure } from "./year-figures.js";

/** One answer of a figure over the year so far, by what was asked. */
export interface Place {
  readonly ags: string;
  readonly provider: string | null;
  /** The last one of the year so far. */
  readonly quarter: string;
}

/** All that can be asked for. */
export interface Lattice {
  readonly cube: Cube;
  readonly district: string;
  readonly municipalities: readonly string[];
  readonly providers: readonly string[];
  /** Those of which answers are frozen, in order. */
  readonly quarters: readonly string[];
}

/** A count of cases, as a reader names it. */
export function nameOf({ ags, provider, quarter }: Place, measure: string): string {
  return `${ags} ${provider ?? "all"} ${quarter} ${measure}`;
}

export function placesOf({ district, municipalities, providers, quarters }: Lattice): readonly Place[] {
  return [district, ...municipalities].flatMap((ags) =>
    [null, ...providers].flatMap((provider) => quarters.map((quarter) => ({ ags, provider, quarter }))),
  );
}

const STEERING = { role: Role.STEERING_GROUP_MEMBER, body: "LG-05711", purpose: Purpose.STEERING_REPORT };

/** Asks for one answer after the other, as a dashboard would, and returns every count of cases that was answered. */
export async function readYears(
  subgraph: TestSubgraph,
  { query, read }: YearFigure,
  places: readonly Place[],
): Promise<ReadonlyMap<string, number>> {
  const answered = new Map<string, number>();
  for (const place of places) {
    const { ags, provider, quarter } = place;
    const period = { fromQuarter: firstQuarterOf(quarter), toQuarter: quarter };
    const { data } = await subgraph.ask(query, { as: STEERING, variables: { ags, provider, period } });
    for (const [measure, value] of read(data)) if (value !== null) answered.set(nameOf(place, measure), value);
  }

  return answered;
}

/**
 * Everything that anybody can know of how these counts hang together: within an answer, between places and offices, and from one quarter to the
 * next, of which each count is what stayed and what came.
 */
export function sumsOf(lattice: Lattice): readonly MeasureSum[] {
  const { cube, district, municipalities, providers, quarters } = lattice;
  const measures = [...cube.shown, ...cube.hidden];

  return placesOf(lattice).flatMap((place) => {
    const { ags, provider, quarter } = place;
    const of = (measure: string) => nameOf(place, measure);
    const splits: readonly (readonly Place[])[] = [
      ags === district ? municipalities.map((each) => ({ ...place, ags: each })) : [],
      provider === null ? providers.map((each) => ({ ...place, provider: each })) : [],
    ].filter((parts) => parts.length > 0);
    const whole = (measure: string): readonly MeasureSum[] =>
      splits.map((parts) => ({ whole: of(measure), parts: parts.map((part) => nameOf(part, measure)) }));
    const before = quarters[quarters.indexOf(quarter) - 1];
    const last = lastQuarterBeforeYearOf(quarter);

    return [
      ...balancesOf(cube).map(({ these: [sum = "", ...less], those }) => {
        if (less.length > 0) throw new Error("A balance of this figure has one measure on its one side.");

        return { whole: of(sum), parts: those.map(of) };
      }),
      ...measures.flatMap(whole),
      ...(quarters.includes(last) ? (cube.openings ?? []) : []).map(({ measure, stock }) => ({
        whole: of(measure),
        parts: [nameOf({ ...place, quarter: last }, stock)],
      })),
      ...(before === undefined
        ? []
        : cube.shown.filter((measure) => isHeldAgainst(lattice, measure, before, quarter))
      ).flatMap((measure) => [
        {
          whole: nameOf({ ...place, quarter: String(before) }, measure),
          parts: [of(stayed(measure)), of(went(measure))],
        },
        { whole: of(measure), parts: [of(stayed(measure)), of(came(measure))] },
        ...[stayed(measure), came(measure), went(measure)].flatMap(whole),
      ]),
    ];
  });
}

const stayed = (measure: string) => `${measure} stayed`;
const came = (measure: string) => `${measure} came`;
const went = (measure: string) => `${measure} went`;

/** Stocks from quarter to quarter; what counts from the first of January on within one year, of which nothing goes. */
function isHeldAgainst({ cube }: Lattice, measure: string, before: string, quarter: string): boolean {
  return cube.stocks?.has(measure) === true || firstQuarterOf(before) === firstQuarterOf(quarter);
}

/** How many cases there really are, by their names; and who came and went since the quarter before. */
export function countTruly(
  lattice: Lattice,
  membersAt: ReadonlyMap<string, readonly Member[]>,
): ReadonlyMap<string, number> {
  const { cube, quarters } = lattice;
  const counts = new Map<string, number>();
  for (const place of placesOf(lattice)) {
    const before = quarters[quarters.indexOf(place.quarter) - 1];
    const idsAt = (quarter: string, measure: string) =>
      new Set(
        (membersAt.get(quarter) ?? []).flatMap(({ id, municipality, authority, marks }) =>
          municipality.startsWith(place.ags) && (place.provider ?? authority) === authority && marks.has(measure)
            ? [id]
            : [],
        ),
      );
    for (const measure of [...cube.shown, ...cube.hidden]) {
      const now = idsAt(place.quarter, measure);
      counts.set(nameOf(place, measure), now.size);
      if (before === undefined || !cube.shown.includes(measure)) continue;
      if (!isHeldAgainst(lattice, measure, before, place.quarter)) continue;
      const old = idsAt(before, measure);
      counts.set(nameOf(place, came(measure)), [...now].filter((id) => !old.has(id)).length);
      counts.set(nameOf(place, went(measure)), [...old].filter((id) => !now.has(id)).length);
    }
  }

  return counts;
}

/** What everybody knows without any answer: from the year so far nothing goes. */
export function knownZeros(lattice: Lattice): ReadonlyMap<string, number> {
  const { cube } = lattice;
  const flows = cube.shown.filter((measure) => !cube.stocks?.has(measure));

  return new Map(
    placesOf(lattice).flatMap((place) => flows.map((measure) => [nameOf(place, went(measure)), 0] as const)),
  );
}
