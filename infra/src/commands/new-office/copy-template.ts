import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "../../installation/root.js";
import type { NewOffice } from "./asked-office.js";
import { fillFolder, fillTemplate } from "./fill-template.js";

const TEMPLATE = join(ROOT, "infra/office-template");
/** Of the template, and the folder of the project where those of every office stand. */
const SAVED_QUERIES = ["saved-queries", "schema/saved-queries"] as const;

/** Writes every file of the template under the office's own names: its folder, and its saved queries as drafts that nobody has approved. */
export function copyTemplate(office: NewOffice): void {
  const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const source = join(parentPath, name);
    const target = join(ROOT, placeOf(fillTemplate(relative(TEMPLATE, source), office), office));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(source, "utf8"), office));
  }
}

/** Every folder that an office made of the template has of its own. */
export function listOwnFolders(subgraph: string): readonly string[] {
  const [from, to] = SAVED_QUERIES;
  const drafts = readdirSync(join(TEMPLATE, from)).map((id) => `${to}/${fillFolder(id, subgraph)}`);

  return [`subgraphs/${subgraph}`, ...drafts];
}

function placeOf(path: string, { subgraph }: NewOffice): string {
  const [from, to] = SAVED_QUERIES;

  return path.startsWith(`${from}/`) ? path.replace(from, to) : join("subgraphs", subgraph, path);
}
