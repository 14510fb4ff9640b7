import { hasExpired } from "@kim-hub/kit/saved-query-misfits";
import type { SavedQueryFolder } from "./read-saved-queries.js";

/** Finds a version that nobody has approved, that changed since, that its author approved, or whose time is over. */
export function findApprovalFaults({ sheet, contentHash, approvals }: SavedQueryFolder, today: string): string[] {
  const { version, author, expires } = sheet;
  const versions = approvals.map((approval) => approval.version);
  const approval = approvals.at(-1);
  const faults = approvals.flatMap(({ on, version: approved }) =>
    on > today ? [`version ${approved} is approved on a day to come, ${on}.`] : [],
  );
  if (versions.some((approved, index) => approved <= (versions[index - 1] ?? 0)))
    faults.push("its approvals have one entry a version, the oldest first.");
  if (hasExpired(sheet, today)) faults.push(`it has expired on ${expires}.`);
  if (!approval || approval.version < version) return [...faults, `version ${version} is unapproved.`];
  if (approval.version > version)
    return [...faults, `version ${approval.version} is approved, and the sheet says ${version}.`];
  if (approval.contentHash !== contentHash)
    faults.push(`its operation or its sheet changed without a new version: version ${version} was approved as it was.`);
  if (approval.by === author) faults.push(`its author approved it: ${author}. Somebody else has to.`);

  return faults;
}
