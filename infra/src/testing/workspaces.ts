import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** The folder of every workspace, from the root. */
export function listWorkspaces(): readonly string[] {
  const { workspaces }: { workspaces: string[] } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

  return workspaces;
}

/** The workspace that a file of the project lies in, or null for one that lies in none; a workspace may lie within another. */
export function workspaceOf(file: string): string | null {
  const around = listWorkspaces().filter((folder) => file.startsWith(`${folder}/`));

  return around.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
