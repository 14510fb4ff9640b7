import { runGit } from "./run-git.js";

/** The commit to compare with. */
export interface Base {
  readonly commit: string;
  /** For sentences. */
  readonly name: string;
}

/**
 * The commit at which the working tree left a revision, so that what others have added to it since is no change of this
 * one's; the revision itself where the clone does not hold that commit. Throws a sentence if there is no such revision.
 */
export function findBase(folder: string, revision: string): Base {
  if (runGit(folder, ["rev-parse", "--git-dir"]) === null) throw new Error(`${folder} is in no git clone.`);
  const tip = runGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])?.trim();
  if (!tip) throw new Error(describeMissing(folder, revision));
  const shared = runGit(folder, ["merge-base", tip, "HEAD"])?.trim();
  if (shared === undefined)
    return { commit: tip, name: `${revision} (${shorten(tip)}; this clone does not hold where the two parted)` };
  const left = shared === tip ? "" : "; where the two parted";

  return { commit: shared, name: `${revision} (${shorten(shared)}${left})` };
}

function describeMissing(folder: string, revision: string): string {
  const isShallow = runGit(folder, ["rev-parse", "--is-shallow-repository"])?.trim() === "true";
  if (!isShallow) return `There is no revision ${revision} in this clone.`;

  return `There is no revision ${revision} in this shallow clone; ${howToFetch(revision)} brings it.`;
}

function howToFetch(revision: string): string {
  if (/^[0-9a-f]{7,40}$/.test(revision)) return `git fetch --depth 1 origin ${revision}`;
  if (/[~^@:]/.test(revision)) return "git fetch --unshallow";
  const branch = revision.replace(/^origin\//, "");
  const target = branch === revision ? branch : `refs/remotes/${revision}`;

  return `git fetch --depth 1 origin ${branch}:${target}`;
}

function shorten(commit: string): string {
  return commit.slice(0, 12);
}
