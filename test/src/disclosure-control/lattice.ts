import { balancesOf, type Cube, type MeasureSum, type Member } from "@kim-hub/kit/cube";
import { firstQuarterOf, lastQuarterBeforeYearOf } from "@kim-hub/kit/quarter-days";

/** One answer of a figure by what is asked for, or what two answers tell of the cases that came in between their beginnings. */
export interface Place {
  readonly ags: string;
  readonly provider: string | null;
  readonly fromQuarter: string;
  /** The quarter before which these cases came in; null in an answer. */
  readonly before: string | null;
  readonly toQuarter: string;
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
export function nameOf({ ags, provider, fromQuarter, before, toQuarter }: Place, measure: string): string {
  return `${ags} ${provider ?? "all"} ${fromQuarter}${before ? ` before ${before}` : ""} to ${toQuarter} ${measure}`;
}

/** Every answer. */
export function answersOf({ cube, district, municipalities, providers, quarters }: Lattice): readonly Place[] {
  return [district, ...municipalities].flatMap((ags) =>
    [null, ...(cube.isByProvider ? providers : [])].flatMap((provider) =>
      quarters.flatMap((toQuarter) =>
        startsOf(cube, toQuarter).map((fromQuarter) => ({ ags, provider, fromQuarter, before: null, toQuarter })),
      ),
    ),
  );
}

/** Every answer, and what answers less each other tell. */
function placesOf(lattice: Lattice): readonly Place[] {
  const answers = answersOf(lattice);
  const between = answers.flatMap((place) => {
    const before = nextStart(lattice, place);

    return before ? [{ ...place, before }] : [];
  });

  return [...answers, ...between];
}

/** Where a period may begin. */
function startsOf({ years }: Cube, quarter: string): readonly string[] {
  const year = Number(quarter.slice(0, 4));

  return years === 0 ? [quarter] : Array.from({ length: years }, (_, back) => `${year - back}-Q1`).toReversed();
}

function nextStart({ cube }: Lattice, { fromQuarter, toQuarter }: Place): string | undefined {
  const starts = startsOf(cube, toQuarter);

  return starts[starts.indexOf(fromQuarter) + 1];
}

/** Everything that anybody can know of how these counts hang together. */
export function sumsOf(lattice: Lattice): readonly MeasureSum[] {
  const { cube } = lattice;
  const measures = [...cube.shown, ...cube.hidden, ...cube.linking];

  return placesOf(lattice).flatMap((place) => [
    ...withinAnswer(lattice, place),
    ...measures.flatMap((measure) => partsOf(lattice, place, measure)),
    ...cube.shown.flatMap((measure) => sinceQuarterBefore(lattice, place, measure)),
  ]);
}

function withinAnswer({ cube, quarters }: Lattice, place: Place): readonly MeasureSum[] {
  const last = lastQuarterBeforeYearOf(place.toQuarter);
  const opened = { ...place, fromQuarter: firstQuarterOf(last), toQuarter: last };
  const openings = quarters.includes(last) ? (cube.openings ?? []) : [];

  return [
    ...balancesOf(cube).map(({ these: [sum = "", ...less], those }) => {
      if (less.length > 0) throw new Error("A balance of this figure has one measure on its one side.");

      return { whole: nameOf(place, sum), parts: those.map((measure) => nameOf(place, measure)) };
    }),
    ...openings.map(({ measure, stock }) => ({ whole: nameOf(place, measure), parts: [nameOf(opened, stock)] })),
  ];
}

/** Of a district its towns, of all offices each one, and of a period its beginning and what it has in common with the next one. */
function partsOf(lattice: Lattice, place: Place, measure: string): readonly MeasureSum[] {
  const { cube, district, municipalities, providers } = lattice;
  const before = place.before === null ? nextStart(lattice, place) : undefined;
  const splits: readonly (readonly Place[])[] = [
    place.ags === district ? municipalities.map((ags) => ({ ...place, ags })) : [],
    place.provider === null && cube.isByProvider ? providers.map((provider) => ({ ...place, provider })) : [],
    before
      ? [
          { ...place, fromQuarter: before },
          { ...place, before },
        ]
      : [],
  ];

  return splits
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ whole: nameOf(place, measure), parts: parts.map((part) => nameOf(part, measure)) }));
}

/** A count is what stayed of the quarter before, and what came. */
function sinceQuarterBefore(lattice: Lattice, place: Place, measure: string): readonly MeasureSum[] {
  const old = quarterBefore(lattice, place, measure);
  if (!old) return [];
  const moves = [stayed(measure), came(measure), went(measure)];

  return [
    { whole: nameOf(old, measure), parts: [nameOf(place, stayed(measure)), nameOf(place, went(measure))] },
    { whole: nameOf(place, measure), parts: [nameOf(place, stayed(measure)), nameOf(place, came(measure))] },
    ...moves.flatMap((each) => partsOf(lattice, place, each)),
  ];
}

const stayed = (measure: string) => `${measure} stayed`;
const came = (measure: string) => `${measure} came`;
const went = (measure: string) => `${measure} went`;

/** The place at whose end the same is counted a quarter before; null where nothing is held against it. */
function quarterBefore({ cube, quarters }: Lattice, place: Place, measure: string): Place | null {
  const toQuarter = quarters[quarters.indexOf(place.toQuarter) - 1];
  if (toQuarter === undefined) return null;
  const starts = startsOf(cube, toQuarter);
  const isStock = cube.years === 0 || cube.stocks?.has(measure) === true;
  const fromQuarter = isStock ? starts.at(-1) : starts.find((start) => start === place.fromQuarter);

  return fromQuarter === undefined ? null : { ...place, fromQuarter, toQuarter };
}

/** How many cases there really are, by their names; and who came and went since the quarter before. */
export function countTruly(
  lattice: Lattice,
  membersAt: ReadonlyMap<string, readonly Member[]>,
): ReadonlyMap<string, number> {
  const { cube } = lattice;
  const counts = new Map<string, number>();
  for (const place of placesOf(lattice))
    for (const measure of [...cube.shown, ...cube.hidden]) {
      const now = idsOf(place, measure, membersAt);
      counts.set(nameOf(place, measure), now.size);
      const before = cube.shown.includes(measure) ? quarterBefore(lattice, place, measure) : null;
      if (!before) continue;
      const old = idsOf(before, measure, membersAt);
      counts.set(nameOf(place, came(measure)), countMissing(now, old));
      counts.set(nameOf(place, went(measure)), countMissing(old, now));
    }

  return counts;
}

function idsOf(
  { ags, provider, fromQuarter, before, toQuarter }: Place,
  measure: string,
  membersAt: ReadonlyMap<string, readonly Member[]>,
): Set<string> {
  return new Set(
    (membersAt.get(toQuarter) ?? []).flatMap(({ id, cases, municipality, authority, quarter, marks }) =>
      cases === 1 &&
      municipality.startsWith(ags) &&
      (provider ?? authority) === authority &&
      (quarter === null || (quarter >= fromQuarter && (before === null || quarter < before))) &&
      marks.has(measure)
        ? [id]
        : [],
    ),
  );
}

function countMissing(ids: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...ids].filter((id) => !others.has(id)).length;
}

/** What everybody knows without any answer: from the year so far nothing goes. */
export function knownZeros(lattice: Lattice): ReadonlyMap<string, number> {
  const { cube } = lattice;
  const flows = cube.years === 1 ? cube.shown.filter((measure) => !cube.stocks?.has(measure)) : [];

  return new Map(
    placesOf(lattice).flatMap((place) => flows.map((measure) => [nameOf(place, went(measure)), 0] as const)),
  );
}
