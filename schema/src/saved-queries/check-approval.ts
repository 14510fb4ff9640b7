import { isSameName } from "@kim-hub/kit/is-same-name";
import type { Approval } from "@kim-hub/kit/saved-query";
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
  else faults.push(...findHoles(versions));
  faults.push(...approvals.slice(0, -1).flatMap(findAuthorFaults));
  if (hasExpired(sheet, today)) faults.push(`it has expired on ${expires}.`);
  if (!approval || approval.version < version) return [...faults, `version ${version} is unapproved.`];
  if (approval.version > version)
    return [...faults, `version ${approval.version} is approved, and the sheet says ${version}.`];
  if (approval.contentHash !== contentHash)
    faults.push(`its operation or its sheet changed without a new version: version ${version} was approved as it was.`);
  if (isSameName(approval.by, author)) faults.push(`its author approved it: ${author}. Somebody else has to.`);
  if (approval.author !== undefined && approval.author !== author)
    faults.push(`version ${version} was approved as one of ${approval.author}, and the sheet says ${author}.`);

  return faults;
}

/** An approval that was taken away would be missing in the report of changes. */
function findHoles(versions: readonly number[]): string[] {
  const missing = Array.from({ length: versions.at(-1) ?? 0 }, (_, index) => index + 1).filter(
    (version) => !versions.includes(version),
  );

  return missing.map((version) => `the approval of version ${version} is missing: what was approved stays on record.`);
}

/** Of a version before the present one the sheet no longer says who wrote it. */
function findAuthorFaults({ version, author, by }: Approval): string[] {
  if (author === undefined) return [`the approval of version ${version} does not say who its author was.`];

  return isSameName(by, author) ? [`the author of version ${version} approved it: ${author}.`] : [];
}
