import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { DataClass, isDataClass } from "./data-class.js";
import { isPurpose, isRole, type Purpose, type Role, type Viewer } from "./viewer.js";

/** Which role may read which class of data for which purpose; one file that gateway and subgraphs share. */
export interface AccessMatrix {
  /** Goes into every mandate and answer, so that an auditor knows which rules held. */
  readonly policyVersion: string;
  /** The k of disclosure control: the smallest count that leaves an office. */
  readonly minimumCount: number;
  allows(viewer: Pick<Viewer, "role" | "purpose">, dataClass: DataClass): boolean;
}

/** Reads `schema/access-matrix.yaml`; a role, purpose or class outside the closed lists stops the start. */
export function readAccessMatrix(file: string): AccessMatrix {
  const { policyVersion, minimumCount, grants } = parse(readFileSync(file, "utf8"));
  const allowed = new Set<string>();
  for (const { role, purposes, classes } of grants) {
    for (const purpose of purposes) for (const dataClass of classes) allowed.add(check({ role, purpose, dataClass }));
  }

  return Object.freeze({
    policyVersion: String(policyVersion),
    minimumCount: Number(minimumCount),
    allows: ({ role, purpose }: Pick<Viewer, "role" | "purpose">, dataClass: DataClass) =>
      dataClass === DataClass.PUBLIC || (purpose !== null && allowed.has(cell(role, purpose, dataClass))),
  });
}

function check({ role, purpose, dataClass }: Record<"role" | "purpose" | "dataClass", unknown>): string {
  if (!isRole(role)) throw new Error(`The access matrix names the role ${role}, which is not one of the closed list.`);
  if (!isPurpose(purpose))
    throw new Error(`The access matrix names the purpose ${purpose}, which is not one of the closed list.`);
  if (!isDataClass(dataClass) || dataClass === DataClass.FORBIDDEN_OUTBOUND) {
    throw new Error(`The access matrix grants the class ${dataClass}, which is unknown or may never be granted.`);
  }

  return cell(role, purpose, dataClass);
}

function cell(role: Role, purpose: Purpose, dataClass: DataClass): string {
  return `${role} ${purpose} ${dataClass}`;
}
