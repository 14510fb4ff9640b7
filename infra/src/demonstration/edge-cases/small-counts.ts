import type { StatusCode } from "@kim-hub/immigration/status-code";
import type { Interval } from "../../invention/intervals.js";
import type { EdgeCase } from "./edge-case.js";

interface People {
  readonly key: string;
  readonly count: number;
  readonly municipality: string;
  readonly statuses: readonly Interval<StatusCode>[];
}

const FAMILY: readonly Interval<StatusCode>[] = [["RP_FAMILY", "2019-04-08", null]];
const TOLERATED: readonly Interval<StatusCode>[] = [["TOLERATION", "2023-04-03", null]];
const INTEGRATED: readonly Interval<StatusCode>[] = [
  ["TOLERATION", "2016-06-06", "2024-09-15"],
  ["RP_SUSTAINABLE_INTEGRATION", "2024-09-16", "2026-09-15"],
  ["RP_SUSTAINABLE_INTEGRATION", "2026-09-16", null],
];

/** People of Kreise in which no others are invented, alike but for their status, so that each count is known. */
export const SMALL_COUNTS: readonly EdgeCase[] = [
  // k exactly 5, which may leave,
  ...people({ key: "exactly-five", count: 5, municipality: "05966024", statuses: FAMILY }),
  // and exactly 4, which may not.
  ...people({ key: "exactly-four", count: 4, municipality: "05958020", statuses: FAMILY }),
  // Nine of whom five are one cell: a total would give the four away.
  ...people({ key: "total-less-a-cell", count: 9, municipality: "05970004", statuses: FAMILY }).map((person, index) =>
    index < 5 ? person : { ...person, story: { statuses: TOLERATED } },
  ),
  // All four applications are granted: that none was refused would say it of each.
  ...people({ key: "revealing-zero", count: 4, municipality: "05974004", statuses: INTEGRATED }),
];

function people({ key, count, municipality, statuses }: People): EdgeCase[] {
  return Array.from({ length: count }, (_, index) => ({
    key,
    number: index + 1,
    familyName: "Kleinzahl (erfunden)",
    givenNames: "Ada",
    birthDate: "1986-04-24",
    municipality,
    story: { statuses },
    immigration: { authority: `ABH-${municipality.slice(0, 5)}` },
  }));
}
