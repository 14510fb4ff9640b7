import type { Language } from "../../words/language.js";
import { Drawing, drawLines, LINE, stack } from "../drawing.js";
import { wrapLabel } from "../labels/wrap-label.js";
import { drawGaps, drawLane } from "./path-lane.js";
import { LANES, type PathTimeline } from "./path-timeline.js";
import { quarterAxis } from "./quarter-axis.js";
import { QuarterLabels, YearLines } from "./quarter-labels.js";

interface PathChartProps {
  readonly timeline: PathTimeline;
  readonly language: Language;
}

/** A path by quarters: a lane for each kind of office, and one for the gaps between them. */
export function PathChart({ timeline, language }: PathChartProps) {
  const axis = quarterAxis(timeline);
  const times = axis ? LINE + 0.3 : 0;
  const note = drawLines(timeline.note === "" ? [] : wrapLabel(timeline.note), 0, "chart-text chart-text--strong");
  const above = note.height + times;
  const lanes = stack(LANES, (lane, top) => drawLane({ lane, timeline, axis, language }, above + top));
  const gaps = drawGaps({ timeline, axis, language }, above + lanes.height);
  const bottom = above + lanes.height + gaps.height;

  return (
    <Drawing height={bottom + times}>
      <YearLines axis={axis} from={above} to={bottom} />
      {note.drawing}
      <QuarterLabels axis={axis} y={note.height + 1} />
      {lanes.drawing}
      {gaps.drawing}
      <QuarterLabels axis={axis} y={bottom + 1} />
    </Drawing>
  );
}
