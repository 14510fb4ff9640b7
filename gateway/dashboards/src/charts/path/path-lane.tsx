import type { Language } from "../../words/language.js";
import { PATH_WORDS, type PathWords } from "../../words/path-words.js";
import { type Drawn, drawLines, stack } from "../drawing.js";
import { wrapLabel } from "../labels/wrap-label.js";
import { em, percent } from "../scale.js";
import type { Lane, PathGap, PathStretch, PathTimeline } from "./path-timeline.js";
import type { QuarterAxis } from "./quarter-axis.js";

const THICKNESS = 0.8;
const SPACE_IN_LANE = 0.3;
const SPACE = 1;

/** What the lanes of a path are drawn from. */
export interface PathDrawn {
  readonly timeline: PathTimeline;
  /** Null where no quarter is known of anything. */
  readonly axis: QuarterAxis | null;
  readonly language: Language;
}

/** A bar with its words above it; hatched where it stands for what is not known. */
interface LaneRow {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "stretch" | "hatched" | "gap";
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

/** Each stretch of an office on a row of its own; an office that says nothing is hatched over all the time, with the reason. */
export function drawLane({ lane, timeline, axis, language }: PathDrawn & { readonly lane: Lane }, top: number): Drawn {
  const words = PATH_WORDS[language];
  const rows = [
    ...timeline.stretches
      .filter((stretch) => stretch.lane === lane)
      .map((stretch) => rowOfStretch(stretch, axis, words)),
    ...timeline.withheld
      .filter((part) => part.lane === lane)
      .map(({ order, release }) => hatched(release, { "data-withheld": String(order) })),
  ];
  const nothing = timeline.isPartial ? words.nothingOfOffice : words.nothingKnown;

  return drawRows(words.offices[lane], rows.length > 0 ? rows : [hatched(nothing, { "data-unknown": lane })], top);
}

/** The gaps between two offices, named by what is known of them. */
export function drawGaps({ timeline: { gaps }, axis, language }: PathDrawn, top: number): Drawn {
  const words = PATH_WORDS[language];
  if (gaps.length === 0) return { height: 0, drawing: <></> };

  return drawRows(
    words.betweenOffices,
    gaps.map((gap) => rowOfGap(gap, axis, words)),
    top,
  );
}

function rowOfStretch(stretch: PathStretch, axis: QuarterAxis | null, words: PathWords): LaneRow {
  const { order, label, fromQuarter, toQuarter, isStale, release } = stretch;
  const time = toQuarter
    ? `${fromQuarter} ${words.until} ${toQuarter}`
    : `${words.since} ${fromQuarter}, ${words.lasts}`;

  return {
    words: `${order}. ${label}, ${time}${isStale ? ` (${release})` : ""}`,
    ...placeOf(axis, fromQuarter, toQuarter),
    kind: "stretch",
    data: { "data-order": String(order), "data-from": fromQuarter, "data-to": toQuarter ?? "" },
  };
}

function rowOfGap(
  { afterOrder, label, fromQuarter, toQuarter }: PathGap,
  axis: QuarterAxis | null,
  words: PathWords,
): LaneRow {
  return {
    words: `${label}, ${fromQuarter} ${words.until} ${toQuarter}`,
    ...placeOf(axis, fromQuarter, toQuarter),
    kind: "gap",
    data: { "data-gap-after": String(afterOrder), "data-from": fromQuarter, "data-to": toQuarter },
  };
}

function hatched(words: string, data: LaneRow["data"]): LaneRow {
  return { words, from: 0, to: 1, kind: "hatched", data };
}

function placeOf(axis: QuarterAxis | null, from: string, to: string | null): Pick<LaneRow, "from" | "to"> {
  return axis ? axis.span(from, to) : { from: 0, to: 1 };
}

function drawRows(name: string, rows: readonly LaneRow[], top: number): Drawn {
  const heading = drawLines(wrapLabel(name), top, "chart-text chart-text--strong");
  const drawn = stack(rows, (row, above) => drawRow(row, top + heading.height + above));

  return {
    height: heading.height + drawn.height + SPACE,
    drawing: (
      <g data-category={name}>
        {heading.drawing}
        {drawn.drawing}
      </g>
    ),
  };
}

function drawRow({ words, from, to, kind, data }: LaneRow, top: number): Drawn {
  const label = drawLines(wrapLabel(words), top);
  const y = top + label.height;
  const middle = em(y + THICKNESS / 2);

  return {
    height: label.height + THICKNESS + SPACE_IN_LANE,
    drawing: (
      <g {...data}>
        {label.drawing}
        <rect class={`chart-${kind}`} x={percent(from)} y={em(y)} width={percent(to - from)} height={em(THICKNESS)} />
        <line
          class={`chart-hatching chart-hatching--${kind}`}
          {...{ x1: percent(from), x2: percent(to), y1: middle, y2: middle }}
          stroke-width={em(THICKNESS)}
        />
      </g>
    ),
  };
}
