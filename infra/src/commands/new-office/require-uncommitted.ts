import { runGit } from "@kim-hub/schema/run-git";
import { CommandError } from "../command-error.js";

/** Refuses an office of which a commit of any branch holds something: others may have it. */
export function requireUncommitted(project: string, subgraph: string): void {
  const commit = runGit(project, ["log", "--all", "-1", "--format=%h", "--", `subgraphs/${subgraph}`])?.trim();
  if (commit)
    throw new CommandError(
      `The office ${subgraph} is in the commit ${commit}, which others may have: an office ends by a commit that takes it away, not by this command.`,
      1,
    );
}
