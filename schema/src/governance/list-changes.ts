import type { ChangeRow } from "@kim-hub/kit/governance-manifest";
import { listChanged, type ObjectHashes } from "../access-matrix/hash-objects.js";
import type { MatrixFiles } from "../access-matrix/read-matrix.js";
import type { SavedQueryFolder } from "../saved-queries/read-saved-queries.js";

/** Every approved change of the access matrix and of the saved queries, object by object, the oldest first. */
export function listChanges(
  { approvals }: Pick<MatrixFiles, "approvals">,
  queries: readonly Pick<SavedQueryFolder, "id" | "sheet" | "approvals">[],
): readonly ChangeRow[] {
  const ofMatrix = approvals.flatMap(({ on, author, by, objects }, index) => {
    const before: ObjectHashes = approvals[index - 1]?.objects ?? {};

    return listChanged(before, objects).map((name) => ({
      ...{ at: on, object: `access-matrix/${name}`, author, approver: by },
      ...{ oldHash: before[name] ?? null, newHash: objects[name] ?? null },
    }));
  });
  const ofQueries = queries.flatMap(({ id, sheet, approvals: versions }) =>
    versions.map(({ version, contentHash, author, by, on }, index) => ({
      ...{ at: on, object: `saved-query/${id}`, approver: by },
      author: author ?? (version === sheet.version ? sheet.author : null),
      ...{ oldHash: versions[index - 1]?.contentHash ?? null, newHash: contentHash },
    })),
  );

  return [...ofMatrix, ...ofQueries]
    .map(({ at, object, oldHash, newHash, author, approver }) => ({ at, object, oldHash, newHash, author, approver }))
    .toSorted((left, right) => compare(left.at, right.at) || compare(left.object, right.object));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
