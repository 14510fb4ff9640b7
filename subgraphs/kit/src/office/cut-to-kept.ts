import type { File, Stretch } from "./stretch.js";

/** The days on which an office had a file: null where no other had it before, or has it since. */
export interface Kept {
  readonly from: string | null;
  readonly until: string | null;
}

/** The stretches of the days on which the office had the file: of a file that another office goes on with, each day is one's. */
export function cutToKept(file: File, { from, until }: Kept): File {
  return endAt(beginAt(file, from), until);
}

/** A stretch that lasted on the day of taking over begins on it; where none did, the last stretch before stands for it, so that its end does not show. */
function beginAt(file: File, from: string | null): File {
  if (from === null) return file;
  const kept = file.filter(({ lastDay }) => lastDay === null || lastDay >= from);
  const before = file
    .filter((stretch) => !kept.includes(stretch))
    .toSorted(byEnd)
    .slice(-1);
  const lasted = kept.some(({ firstDay }) => firstDay <= from) ? [] : before;

  return [
    ...lasted.map((stretch) => ({ ...stretch, firstDay: from, lastDay: from })),
    ...kept.map((stretch) => ({ ...stretch, firstDay: stretch.firstDay < from ? from : stretch.firstDay })),
  ];
}

function endAt(file: File, until: string | null): File {
  if (until === null) return file;

  return file
    .filter(({ firstDay }) => firstDay <= until)
    .map((stretch) => ({
      ...stretch,
      lastDay: stretch.lastDay !== null && stretch.lastDay < until ? stretch.lastDay : until,
    }));
}

function byEnd(left: Stretch, right: Stretch): number {
  return (left.lastDay ?? "").localeCompare(right.lastDay ?? "");
}
