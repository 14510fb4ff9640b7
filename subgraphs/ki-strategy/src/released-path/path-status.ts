import { DataStatus } from "@kim-hub/kit/data-status";
import { registerEnumType } from "type-graphql";
import { type ReleasedParts, releasedParts } from "./released-path.js";

/** Whether every office that released also answered, and with data that are up to date. */
export enum PathStatus {
  COMPLETE = "COMPLETE",
  PARTIAL = "PARTIAL",
  STALE = "STALE",
}

registerEnumType(PathStatus, {
  name: "PathStatus",
  description: "Whether every office that released its part also answered.",
  valuesConfig: {
    COMPLETE: { description: "Vollständig.\nEvery released part is here." },
    PARTIAL: { description: "Unvollständig.\nAt least one office could not be reached; which one is not told." },
    STALE: {
      description: "Veraltet.\nEvery released part is here, and at least one rests on data older than 35 days.",
    },
  },
});

/** The status of the path as a whole; an office that is missing counts more than data that are old. */
export function pathStatus(path: ReleasedParts): PathStatus {
  const parts = releasedParts(path).map(({ part }) => part);
  if (parts.includes(null)) return PathStatus.PARTIAL;

  return parts.some((part) => part?.status === DataStatus.STALE) ? PathStatus.STALE : PathStatus.COMPLETE;
}
