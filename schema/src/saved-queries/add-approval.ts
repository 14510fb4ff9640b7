import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isSameName } from "@kim-hub/kit/is-same-name";
import type { Approval } from "@kim-hub/kit/saved-query";
import { Document, parseDocument } from "yaml";
import { APPROVALS, readSavedQuery, type SavedQueryFolder } from "./read-saved-queries.js";

const HEAD = " Who has read which version and agrees to it, the oldest first; never the author.";

/**
 * Writes into a saved query's folder that somebody agrees to the version that it holds; what stands there stays, comments
 * too. Throws a sentence if they are its author, or the version or a later one is approved already.
 */
export function addApproval(folder: string, id: string, { by, on }: Pick<Approval, "by" | "on">): Approval {
  const query = readSavedQuery(folder, id);
  const approver = by.normalize("NFC").trim();
  requireOther(query, approver);
  requireUnapproved(query);
  const approval = { version: query.sheet.version, contentHash: query.contentHash, by: approver, on };
  const file = `${folder}/${id}/${APPROVALS}`;
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

function requireOther({ id, sheet: { author } }: SavedQueryFolder, approver: string): void {
  if (approver === "") throw new Error("An approval has the name of whoever agrees.");
  if (isSameName(approver, author))
    throw new Error(`${author} is the author of ${id}; somebody else has to approve it.`);
}

function requireUnapproved({ id, sheet: { version }, contentHash, approvals }: SavedQueryFolder): void {
  const same = approvals.find((approval) => approval.version === version);
  if (same?.contentHash === contentHash)
    throw new Error(`Version ${version} of ${id} is approved already, by ${same.by} on ${same.on}.`);
  if (same)
    throw new Error(
      `Version ${version} of ${id} was approved with another operation or sheet, by ${same.by} on ${same.on}; give the sheet a new version.`,
    );
  const last = approvals.at(-1);
  if (last && last.version > version)
    throw new Error(`Version ${last.version} of ${id} is approved, and the sheet says ${version}.`);
}
