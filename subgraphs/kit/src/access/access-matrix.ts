import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isPurpose, isRole, type Purpose, type Role, type Viewer } from "../identity/viewer.js";
import { DataClass, isDataClass } from "../schema/data-class.js";
import { readBound } from "./bound-to-saved-queries.js";
import { expandRows, type MatrixRow } from "./expand-matrix.js";

/** Which role may read which class of data for which purpose; one file that gateway and subgraphs share. */
export interface AccessMatrix {
  /** Goes into every mandate and answer, so that an auditor knows which rules held. */
  readonly policyVersion: string;
  /** The k of disclosure control: the smallest count that is published. */
  readonly minimumCount: number;
  /** The k where a count concerns health, debts, family or protection status. */
  readonly sensitiveMinimumCount: number;
  allows(viewer: Asker, dataClass: DataClass, subgraph: string): boolean;
  /** Whether the viewer may call the mutations of a subgraph at all; the resolver decides which rows they may change. */
  allowsWriting(viewer: Asker, subgraph: string): boolean;
  /** Whether the caller may ask for nothing but saved queries, because of their role or of their purpose. */
  runsSavedQueriesOnly(viewer: Asker): boolean;
  /** Whether somebody of this role may import files into a subgraph; row-level security decides which rows they may hold. */
  allowsImport(role: Role, subgraph: string): boolean;
}

type Asker = Pick<Viewer, "role" | "purpose">;

/** The two k. */
export type LeastCounts = Pick<AccessMatrix, "minimumCount" | "sensitiveMinimumCount">;

/** Reads `schema/access-matrix.yaml`; a role, purpose or class outside the closed lists stops the start. */
export function readAccessMatrix(file: string): AccessMatrix {
  const {
    policyVersion,
    minimumCount,
    sensitiveMinimumCount,
    grants,
    writers,
    importers = [],
    savedQueriesOnly,
  } = parse(readFileSync(file, "utf8"));
  const readable = new Set<string>(expandRows(grants).flatMap(readCells));
  const writable = new Set<string>(expandRows(writers).flatMap(writeCells));
  const importable = new Set<string>(expandRows(importers).flatMap(importCells));
  const bound = readBound(savedQueriesOnly);

  return Object.freeze({
    policyVersion: String(policyVersion),
    minimumCount: requireCount("minimumCount", minimumCount),
    sensitiveMinimumCount: requireCount("sensitiveMinimumCount", sensitiveMinimumCount),
    allows: ({ role, purpose }: Asker, dataClass: DataClass, subgraph: string) =>
      dataClass === DataClass.PUBLIC ||
      [subgraph, EVERYWHERE].some((place) => readable.has(cell(role, purpose, dataClass, place))),
    allowsWriting: ({ role, purpose }: Asker, subgraph: string) => writable.has(cell(role, purpose, subgraph)),
    runsSavedQueriesOnly: ({ role, purpose }: Asker) =>
      bound.roles.has(role) || (purpose !== null && bound.purposes.has(purpose)),
    allowsImport: (role: Role, subgraph: string) => importable.has(cell(role, null, subgraph)),
  });
}

const EVERYWHERE = "*";

function readCells({ role, purposes = [], classes = [], subgraphs = [EVERYWHERE] }: MatrixRow): string[] {
  return pairs(role, purposes).flatMap(([asker, purpose]) =>
    classes.flatMap((dataClass) => {
      if (!isDataClass(dataClass) || dataClass === DataClass.FORBIDDEN_OUTBOUND) throw outside("class", dataClass);

      return subgraphs.map((subgraph) => cell(asker, purpose, dataClass, subgraph));
    }),
  );
}

function writeCells({ role, purposes = [], subgraphs = [] }: MatrixRow): string[] {
  return pairs(role, purposes).flatMap(([asker, purpose]) =>
    subgraphs.map((subgraph) => cell(asker, purpose, subgraph)),
  );
}

function importCells({ role, subgraphs = [] }: MatrixRow): string[] {
  if (!isRole(role)) throw outside("role", role);

  return subgraphs.map((subgraph) => cell(role, null, subgraph));
}

function pairs(role: unknown, purposes: readonly unknown[]): [Role, Purpose][] {
  if (!isRole(role)) throw outside("role", role);

  return purposes.map((purpose) => {
    if (!isPurpose(purpose)) throw outside("purpose", purpose);

    return [role, purpose];
  });
}

/** A k that is missing would withhold nothing. */
function requireCount(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;

  throw new Error(`The access matrix needs a whole number above 0 as ${name}.`);
}

function outside(kind: string, value: unknown): Error {
  return new Error(`The access matrix grants the ${kind} ${value}, which is not one that can be granted.`);
}

function cell(role: Role, purpose: Purpose | null, ...rest: readonly string[]): string {
  return [role, purpose, ...rest].join(" ");
}
