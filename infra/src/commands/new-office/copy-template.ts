import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "../../installation/root.js";
import type { NewOffice } from "./asked-office.js";
import { fillTemplate } from "./fill-template.js";

const TEMPLATE = join(ROOT, "infra/office-template");

/** Writes every file of the template into the office's folder, under its own names; returns how many. */
export function copyTemplate(office: NewOffice): number {
  const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const source = join(parentPath, name);
    const target = join(ROOT, "subgraphs", office.subgraph, fillTemplate(relative(TEMPLATE, source), office));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(source, "utf8"), office));
  }

  return files.length;
}
