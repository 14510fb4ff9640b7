import { registerEnumType } from "type-graphql";
import { type ReleasedParts, releasedParts } from "./released-path.js";

/** Whether every office that released also answered. */
export enum PathStatus {
  COMPLETE = "COMPLETE",
  PARTIAL = "PARTIAL",
}

registerEnumType(PathStatus, {
  name: "PathStatus",
  description: "Whether every office that released its part also answered.",
  valuesConfig: {
    COMPLETE: { description: "Vollständig.\nEvery released part is here." },
    PARTIAL: { description: "Unvollständig.\nAt least one office could not be reached; which one is not told." },
  },
});

/** The status of the path as a whole. */
export function pathStatus(path: ReleasedParts): PathStatus {
  return releasedParts(path).some(({ part }) => part === null) ? PathStatus.PARTIAL : PathStatus.COMPLETE;
}
