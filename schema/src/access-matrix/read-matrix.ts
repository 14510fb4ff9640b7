import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expandMatrix } from "@kim-hub/kit/expand-matrix";
import { YamlMapping } from "@kim-hub/kit/yaml-mapping";
import { parse } from "yaml";
import { hashObjects, type ObjectHashes } from "./hash-objects.js";

/** The folder of the committed access matrix and its approvals. */
export const SCHEMA_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

export const MATRIX = "access-matrix.yaml";
export const MATRIX_APPROVALS = "access-matrix-approvals.yaml";

/** That somebody other than the author has read one version of the access matrix and agrees to it. */
export interface MatrixApproval {
  readonly policyVersion: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly author: string;
  readonly by: string;
  readonly objects: ObjectHashes;
}

/** The access matrix as its files have it. */
export interface MatrixFiles {
  readonly policyVersion: string;
  readonly objects: ObjectHashes;
  /** Of every version, the oldest first; empty while nobody has approved one. */
  readonly approvals: readonly MatrixApproval[];
}

/** Reads the matrix of a folder with its approvals; throws if a file breaks a rule of its form. */
export function readMatrix(folder: string = SCHEMA_FOLDER): MatrixFiles {
  const value: Readonly<Record<string, unknown>> = parse(readFileSync(`${folder}/${MATRIX}`, "utf8"));

  return {
    policyVersion: YamlMapping.of(MATRIX, value).text("policyVersion"),
    // A new office changes what is granted: its rows count as if the file named it.
    objects: hashObjects(expandMatrix(value)),
    approvals: readApprovals(`${folder}/${MATRIX_APPROVALS}`),
  };
}

function readApprovals(file: string): readonly MatrixApproval[] {
  if (!existsSync(file)) return [];
  const approvals = YamlMapping.of(MATRIX_APPROVALS, parse(readFileSync(file, "utf8")));
  approvals.allow(["approvals"]);

  return approvals.mappings("approvals").map(readApproval);
}

function readApproval(approval: YamlMapping): MatrixApproval {
  approval.allow(["policyVersion", "on", "author", "by", "objects"]);
  const objects = approval.mapping("objects");

  return {
    policyVersion: approval.text("policyVersion"),
    on: approval.date("on"),
    author: approval.text("author"),
    by: approval.text("by"),
    objects: Object.fromEntries(objects.keys.map((name) => [name, objects.text(name)])),
  };
}
