import { SUBGRAPHS } from "../../installation/subgraphs.js";

const OFFICES = SUBGRAPHS.map(workspaceOf);

/** What rests on each workspace and has to run anew with it; an office and the gateway rest on themselves alone. */
const DEPENDENTS: Readonly<Record<string, readonly string[]>> = {
  "subgraphs/kit": [...OFFICES, "gateway", "schema"],
  "subgraphs/records": OFFICES,
  "gateway/dashboards": ["gateway"],
};

/** The workspaces whose sources make what runs. */
export const WATCHED: readonly string[] = [...OFFICES, ...Object.keys(DEPENDENTS), "gateway", "schema"];

/** These workspaces and what rests on them. */
export function affectedBy(changed: ReadonlySet<string>): readonly string[] {
  return [...new Set([...changed].flatMap((workspace) => [workspace, ...(DEPENDENTS[workspace] ?? [])]))];
}

export function isOffice(workspace: string): boolean {
  return OFFICES.includes(workspace);
}

/** `subgraphs/immigration` → `immigration`. */
export function officeOf(workspace: string): string {
  return workspace.slice("subgraphs/".length);
}

/** `immigration` → `subgraphs/immigration`. */
export function workspaceOf(office: string): string {
  return `subgraphs/${office}`;
}
