import type { GraphQLResolveInfo } from "graphql";
import type { ErrorCode } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import type { AccessKind } from "./disclosure-log.js";
import type { WrittenRow } from "./disclosure-writer.js";

/** A personal field or mutation as the log names it. */
export interface AccountedField {
  readonly path: GraphQLResolveInfo["path"];
  /** Whether null may stand in its place. */
  readonly isNullable: boolean;
  readonly kind: AccessKind;
  readonly coordinate: string;
  readonly basis: string | null;
}

/** A row of an answer without its caller. */
export interface AnswerRow extends Pick<AccountedField, "kind" | "coordinate" | "basis"> {
  /** When the reading began, by the database's clock; null for the time of the writing. */
  readonly at: string | null;
  readonly subject: string | null;
  readonly mandateId: string | null;
  readonly fields: readonly string[];
  readonly refusal: ErrorCode | null;
}

/** One row for each question and person: what several fields of an answer read is in one. */
export function mergeRows(rows: readonly AnswerRow[]): AnswerRow[] {
  const merged = new Map<string, AnswerRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.coordinate, row.mandateId, row.subject]);
    const { fields = [], at = row.at } = merged.get(key) ?? {};
    merged.set(key, { ...row, at, fields: [...new Set([...fields, ...row.fields])].toSorted() });
  }

  return [...merged.values()];
}

/** The row with its caller, as its columns are called. */
export function toWritten(
  { mandateId, ...row }: AnswerRow,
  { caseReference, requestId, ...viewer }: Viewer,
): WrittenRow {
  const { actor, role, body, authority, purpose } = viewer;

  return {
    ...row,
    ...{ actor, role, body, authority, purpose },
    request_id: requestId,
    case_reference: caseReference,
    mandate_id: mandateId,
  };
}
