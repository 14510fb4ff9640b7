import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { MeasureSum, Member } from "@kim-hub/kit/cube";
import type { TestHub } from "../harness/test-hub.js";

/** What a funnel shows of each stage. */
const SHOWN = ["entered", "jumpedInto", "reEntries", "completed", "dropped", "openAtEnd"] as const;
const STAGES = Object.values(CaseStageCode);

/** One answer of the funnel, by what was asked. */
export interface Place {
  readonly ags: string;
  readonly provider: string | null;
  readonly fromQuarter: string;
}

/** A count of cases, as a reader names it. */
export function nameOf({ ags, provider, fromQuarter }: Place, measure: string): string {
  return `${ags} ${provider ?? "all"} ${fromQuarter} ${measure}`;
}

export const MEASURES = ["opened", "openAtEnd", ...STAGES.flatMap((stage) => SHOWN.map((name) => `${stage} ${name}`))];

/** Asks for one answer after the other, as a dashboard would, and returns every count of cases that was answered. */
export async function readFunnels(
  hub: TestHub,
  places: readonly Place[],
  toQuarter: string,
): Promise<ReadonlyMap<string, number>> {
  const answered = new Map<string, number>();
  for (const place of places) {
    const { ags, provider, fromQuarter } = place;
    const { data } = await hub.ask(QUERY, {
      ...{ as: "steering.bielefeld", purpose: "STEERING_REPORT" },
      variables: { ags, provider, period: { fromQuarter, toQuarter } },
    });
    const { opened, openAtEnd, stages } = data.cmFunnel;
    const counts = [
      ["opened", opened],
      ["openAtEnd", openAtEnd],
      ...stages.flatMap((row: { stage: string } & Record<string, unknown>) =>
        SHOWN.map((name) => [`${row.stage} ${name}`, row[name]]),
      ),
    ];
    for (const [measure, { cases }] of counts)
      if (cases.value !== null) answered.set(nameOf(place, measure), cases.value);
  }

  return answered;
}

const COUNTS = SHOWN.map((name) => `${name} { cases { value } }`).join(" ");
const QUERY = `query ($ags: Ags!, $period: PeriodInput!, $provider: ID) {
  cmFunnel(ags: $ags, period: $period, provider: $provider) {
    opened { cases { value } } openAtEnd { cases { value } } stages { stage ${COUNTS} } } }`;

/** Everything that anybody can know of how these counts hang together, from the descriptions in the schema and a map of the Land. */
export function sumsOf(lattice: Lattice): readonly MeasureSum[] {
  const { district, municipalities, providers, starts, sums } = lattice;
  const measures = [...new Set([...MEASURES, ...sums.flatMap(({ whole, parts }) => [whole, ...parts])])];

  return placesOf(lattice).flatMap((place) => {
    const { ags, provider, fromQuarter } = place;
    const next = starts[starts.indexOf(fromQuarter) + 1];
    const splits: readonly (readonly Place[])[] = [
      ags === district ? municipalities.map((each) => ({ ...place, ags: each })) : [],
      provider === null ? providers.map((each) => ({ ...place, provider: each })) : [],
      next ? [next, `before ${next}`].map((each) => ({ ...place, fromQuarter: each })) : [],
    ];
    const of = (measure: string) => nameOf(place, measure);

    return [
      ...sums.map(({ whole, parts }) => ({ whole: of(whole), parts: parts.map(of) })),
      ...splits
        .filter((parts) => parts.length > 0)
        .flatMap((parts) =>
          measures.map((measure) => ({ whole: of(measure), parts: parts.map((part) => nameOf(part, measure)) })),
        ),
    ];
  });
}

/** All that can be asked for. */
export function placesOf({ district, municipalities, providers, starts }: Lattice): readonly Place[] {
  return [district, ...municipalities].flatMap((ags) =>
    [null, ...providers].flatMap((provider) => starts.map((fromQuarter) => ({ ags, provider, fromQuarter }))),
  );
}

export interface Lattice {
  readonly district: string;
  readonly municipalities: readonly string[];
  readonly providers: readonly string[];
  readonly starts: readonly string[];
  /** How the measures of one answer hang together. */
  readonly sums: readonly MeasureSum[];
}

/** How many cases there really are, which no reader sees. */
export function countTruly(members: readonly Member[], { ags, provider, fromQuarter }: Place, measure: string): number {
  return members.filter(
    ({ municipality, authority, quarter, marks }) =>
      municipality.startsWith(ags) &&
      (provider === null || authority === provider) &&
      String(quarter) >= fromQuarter &&
      marks.has(measure),
  ).length;
}
