/** `npm run remove-office -- youth-office`: takes back an office that was made by mistake. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { findOffice, subgraphName } from "@kim-hub/offices/office-names";
import { runGit } from "@kim-hub/schema/run-git";
import { readHubConfig } from "../../installation/config.js";
import { ROOT } from "../../installation/root.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { requireOffice } from "../require-office.js";
import { listOwnFolders } from "./copy-template.js";
import { REGISTRY, withdrawDeclaration } from "./declare-office.js";
import { dropEmptyDatabase } from "./drop-empty-database.js";
import { dropEntries, writeGenerated } from "./follow-registry.js";
import { unlinkWorkspace } from "./link-workspace.js";
import { requireUncommitted } from "./require-uncommitted.js";

/** Refuses what others may have, or what holds somebody's files; what was approved for the office goes with git's next restore. */
export async function removeOffice(name: string, { config, terminal }: CommandContext): Promise<void> {
  const office = findOffice(requireOffice(name));
  if (office === null) throw new InputError(`${name} is no office of ${REGISTRY}.`);
  const subgraph = subgraphName(office);
  requireUncommitted(ROOT, subgraph);
  await dropEmptyDatabase(subgraph, readHubConfig(config.environment));

  withdrawDeclaration(office);
  for (const folder of listOwnFolders(subgraph)) rmSync(join(ROOT, folder), { recursive: true, force: true });
  dropEntries(subgraph);
  await writeGenerated();
  await unlinkWorkspace(subgraph, config.environment.npm_execpath ?? "");
  const changed = listChanged();
  const restore = changed.length > 0 ? `\n  git restore ${changed.join(" ")}` : "";
  terminal.print(`The office ${subgraph} is removed. What was approved for it, the audits that ask it and the contracts with it are in no commit either:
${restore}
  npm run -s schema`);
}

/** What people agree to, and what `npm run schema` writes. */
const APPROVED_AND_WRITTEN = [
  ...["csv", "graphql", "html", "json", "yaml"].map((ending) => `:(glob)schema/*.${ending}`),
  ":(exclude)schema/package.json",
  ...["schema/saved-queries", ":(glob)subgraphs/*/schema.graphql", "gateway/dashboards/src/graphql"],
];

/** What of it is not as the last commit has it. */
function listChanged(): readonly string[] {
  const changed = runGit(ROOT, ["diff", "--name-only", "HEAD", "--", ...APPROVED_AND_WRITTEN]);

  return (changed ?? "").split("\n").filter((path) => path !== "");
}
