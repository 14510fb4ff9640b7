import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Base } from "./find-base.js";
import { createState, type ProjectState } from "./project-state.js";
import { runGit } from "./run-git.js";

/** The state that a commit holds. */
export function readCommit(folder: string, { commit, name }: Base): ProjectState {
  const paths = runGit(folder, ["ls-tree", "-r", "--name-only", commit, "--", "subgraphs"])?.split("\n") ?? [];

  return createState(name, paths, (path) => runGit(folder, ["show", `${commit}:./${path}`]));
}

/** The state that lies in the folder, committed or not. */
export function readWorkingTree(folder: string): ProjectState {
  const paths = globSync("subgraphs/*/schema.graphql", { cwd: folder });

  return createState("the working tree", paths, (path) => {
    const file = join(folder, path);

    return existsSync(file) ? readFileSync(file, "utf8") : null;
  });
}
