import { isSameName } from "@kim-hub/kit/is-same-name";
import { follows, isPolicyVersion } from "./follows.js";
import { listChanged } from "./hash-objects.js";
import type { MatrixFiles } from "./read-matrix.js";

const HOW = 'npm run -s access-matrix -- approve --author "<who wrote it>" --by "<who has read it and agrees>"';

/** Throws where the access matrix is not the one that somebody other than its author approved, or an approval is missing, one fault a line. */
export function checkMatrix(matrix: MatrixFiles, today: string): void {
  const faults = findMatrixFaults(matrix, today);
  if (faults.length > 0) throw new Error(`The access matrix cannot be published:\n${faults.join("\n")}`);
}

/** Why the matrix is not the one that somebody other than its author approved; empty where it is. */
export function findMatrixFaults({ policyVersion, objects, approvals }: MatrixFiles, today: string): readonly string[] {
  const last = approvals.at(-1);
  const faults = approvals.flatMap(({ on, author, by, policyVersion: version }, index) => [
    ...(isPolicyVersion(version) ? [] : [`policyVersion ${version} is no day with a number, such as 2026-01-31.1.`]),
    ...(index === 0 || follows(version, approvals[index - 1]?.policyVersion)
      ? []
      : [`policyVersion ${version} does not follow the one approved before: what was approved stays on record.`]),
    ...(isSameName(author, by) ? [`policyVersion ${version} was approved by its author, ${author}.`] : []),
    ...(on > today ? [`policyVersion ${version} is approved on a day to come, ${on}.`] : []),
  ]);
  if (last?.policyVersion !== policyVersion)
    return [
      ...faults,
      `policyVersion ${policyVersion} is unapproved; somebody other than its author approves it: ${HOW}`,
    ];
  const changed = listChanged(last.objects, objects);
  if (changed.length === 0) return faults;

  return [
    ...faults,
    `${changed.join(", ")} changed since ${last.by} approved policyVersion ${policyVersion} on ${last.on}; raise it, and let somebody other than the author approve it: ${HOW}`,
  ];
}
