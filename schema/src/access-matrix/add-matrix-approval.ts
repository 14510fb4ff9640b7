import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isSameName } from "@kim-hub/kit/is-same-name";
import { Document, parseDocument } from "yaml";
import { follows } from "./follows.js";
import { listChanged } from "./hash-objects.js";
import { MATRIX_APPROVALS, type MatrixApproval, type MatrixFiles, readMatrix } from "./read-matrix.js";

const HEAD =
  " Who wrote which version of the access matrix, and who has read it and agrees, the oldest first; never the author.\n With the hash of each object as it stood: what a role may do, each k, and who is bound to saved queries.";

/**
 * Writes beside an access matrix that somebody agrees to it as it stands; what stands there stays. Throws a sentence if they
 * are its author, or the version is approved already, or is not the next.
 */
export function addMatrixApproval(
  folder: string,
  { author, by, on }: Pick<MatrixApproval, "author" | "by" | "on">,
): MatrixApproval {
  const matrix = readMatrix(folder);
  const names = { author: author.normalize("NFC").trim(), by: by.normalize("NFC").trim() };
  if (names.author === "" || names.by === "")
    throw new Error("An approval has the names of the author and of whoever agrees.");
  if (isSameName(names.author, names.by))
    throw new Error(`${names.author} is the author of the access matrix; somebody else has to approve it.`);
  requireNext(matrix);
  const { policyVersion, objects } = matrix;
  const approval = { policyVersion, on, ...names, objects };
  const file = `${folder}/${MATRIX_APPROVALS}`;
  const document = existsSync(file) ? parseDocument(readFileSync(file, "utf8")) : createApprovals();
  document.addIn(["approvals"], document.createNode(approval));
  writeFileSync(file, document.toString({ lineWidth: 0 }));

  return approval;
}

function createApprovals(): Document {
  const document = new Document({ approvals: [] });
  if (document.contents) document.contents.commentBefore = HEAD;

  return document;
}

function requireNext({ policyVersion, objects, approvals }: MatrixFiles): void {
  const same = approvals.find((approval) => approval.policyVersion === policyVersion);
  const changed = listChanged(same?.objects ?? approvals.at(-1)?.objects ?? {}, objects);
  if (same && changed.length === 0)
    throw new Error(`policyVersion ${policyVersion} is approved already, by ${same.by} on ${same.on}.`);
  if (same)
    throw new Error(
      `policyVersion ${policyVersion} was approved before ${changed.join(", ")} changed, by ${same.by} on ${same.on}; raise it.`,
    );
  const last = approvals.at(-1)?.policyVersion;
  if (changed.length === 0) throw new Error(`Nothing in the access matrix changed since policyVersion ${last}.`);
  if (!follows(policyVersion, last))
    throw new Error(
      last === undefined
        ? `policyVersion ${policyVersion} is no day with the number 1, such as 2026-01-31.1.`
        : `policyVersion ${policyVersion} is not the next after ${last}: the next number of that day, or 1 of a later one.`,
    );
}
