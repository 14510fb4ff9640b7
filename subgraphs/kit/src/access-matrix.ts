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
  allows(viewer: Pick<Viewer, "role" | "purpose">, dataClass: DataClass, subgraph: string): boolean;
}

interface Grant {
  readonly role: unknown;
  readonly purposes: readonly unknown[];
  readonly classes: readonly unknown[];
  /** Where the grant holds; everywhere without it. */
  readonly subgraphs?: readonly string[];
}

/** Reads `schema/access-matrix.yaml`; a role, purpose or class outside the closed lists stops the start. */
export function readAccessMatrix(file: string): AccessMatrix {
  const { policyVersion, minimumCount, grants } = parse(readFileSync(file, "utf8"));
  const allowed = new Set<string>(grants.flatMap(cells));

  return Object.freeze({
    policyVersion: String(policyVersion),
    minimumCount: Number(minimumCount),
    allows: ({ role, purpose }: Pick<Viewer, "role" | "purpose">, dataClass: DataClass, subgraph: string) =>
      dataClass === DataClass.PUBLIC ||
      [subgraph, EVERYWHERE].some((place) => allowed.has(cell(role, purpose, dataClass, place))),
  });
}

const EVERYWHERE = "*";

function cells({ role, purposes, classes, subgraphs = [EVERYWHERE] }: Grant): string[] {
  if (!isRole(role)) throw outside("role", role);

  return purposes.flatMap((purpose) => {
    if (!isPurpose(purpose)) throw outside("purpose", purpose);

    return classes.flatMap((dataClass) => {
      if (!isDataClass(dataClass) || dataClass === DataClass.FORBIDDEN_OUTBOUND) throw outside("class", dataClass);

      return subgraphs.map((subgraph) => cell(role, purpose, dataClass, subgraph));
    });
  });
}

function outside(kind: string, value: unknown): Error {
  return new Error(`The access matrix grants the ${kind} ${value}, which is not one that can be granted.`);
}

function cell(role: Role, purpose: Purpose | null, dataClass: DataClass, subgraph: string): string {
  return `${role} ${purpose} ${dataClass} ${subgraph}`;
}
