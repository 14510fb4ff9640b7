import { NotAvailableError, PublicError } from "../errors/errors.js";
import { type AccountedField, type AnswerRow, mergeRows, toWritten } from "./answer-row.js";
import type { DisclosingContext } from "./disclosing-context.js";
import type { DisclosureWriter } from "./disclosure-writer.js";
import { ExecutedFields } from "./executed-fields.js";
import { NamedAccess } from "./named-access.js";

/** A field that may not leave, and why. */
export interface UnaccountedField extends Pick<AccountedField, "path" | "isNullable"> {
  readonly error: unknown;
}

interface RefusedAttempt {
  readonly row: AnswerRow;
  readonly fields: AccountedField[];
}

/** What one answer has to account for while it executes: whose data it read, by which fields, and what was refused. */
export class AnswerAccount {
  readonly #writer: Pick<DisclosureWriter, "write">;
  readonly #accesses: NamedAccess[] = [];
  readonly #entities = new Map<AccountedField["path"], NamedAccess>();
  readonly #refusals = new Map<string, RefusedAttempt>();
  readonly executed = new ExecutedFields();

  constructor(writer: Pick<DisclosureWriter, "write">) {
    this.#writer = writer;
  }

  /** From now on what executes below the access's field is its own. */
  begin(access: NamedAccess): void {
    this.#accesses.push(access);
    this.executed.begin(access.field.path, access);
  }

  /** An entity composed from other offices' released parts has one row, however many of its fields are asked; none while no personal one is. */
  enterEntity(field: AccountedField, subject: string | null): void {
    const known = this.#entities.get(field.path);
    const access = known ?? new NamedAccess(field);
    if (subject !== null) access.subjects.add(subject);
    if (known) return;
    this.#entities.set(field.path, access);
    this.begin(access);
  }

  /** Throws the error of an attempt that was refused, for which equal ones have one row. */
  refuse(fields: readonly AccountedField[], error: unknown, subject: string | null = null): never {
    const [field] = fields;
    if (!(error instanceof PublicError) || !field) throw error;
    const row = refusedRow(field, error, subject);
    const key = JSON.stringify([row.coordinate, row.refusal, subject]);
    const attempt = this.#refusals.get(key) ?? { row, fields: [] };
    attempt.fields.push(...fields);
    this.#refusals.set(key, attempt);
    throw error;
  }

  /** Writes the rows once the operation has executed; then its answer may leave without the fields that are listed. */
  async write(context: Pick<DisclosingContext, "viewer" | "count">): Promise<readonly UnaccountedField[]> {
    const attempts = [...this.#refusals.values()];
    const refusedRows = attempts.map(({ row }) => row);
    try {
      const read = mergeRows(this.#accesses.flatMap((access) => access.listRows()));
      const used = await this.#writeRows(context, [...read, ...refusedRows]);
      const late = this.#accesses.filter(({ mandates }) => [...mandates].some(({ id }) => !used.has(id)));

      return await this.#refuseUsed(context, late);
    } catch (error) {
      const fields = [...this.#accesses.map(({ field }) => field), ...attempts.flatMap((attempt) => attempt.fields)];

      return fields.map(({ path, isNullable }) => ({ path, isNullable, error }));
    }
  }

  /** Of a mandate that another request has used meanwhile nothing leaves, and the attempt has its row. */
  async #refuseUsed(
    context: Pick<DisclosingContext, "viewer" | "count">,
    late: readonly NamedAccess[],
  ): Promise<readonly UnaccountedField[]> {
    if (late.length === 0) return [];
    const error = new NotAvailableError();
    const rows = late.map(({ field, persons: [subject = null] }) => refusedRow(field, error, subject));
    await this.#writeRows(context, mergeRows(rows));

    return late.map(({ field: { path, isNullable } }) => ({ path, isNullable, error }));
  }

  /** By one statement; the ids of the mandates that it has used. */
  async #writeRows(
    { viewer, count }: Pick<DisclosingContext, "viewer" | "count">,
    rows: readonly AnswerRow[],
  ): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const named = new Set(rows.map(({ mandateId }) => mandateId));
    const mandates = this.#accesses.flatMap((access) => [...access.mandates]).filter(({ id }) => named.has(id));
    count.statements += 1;
    const used = await this.#writer.write({
      rows: rows.map((row) => toWritten(row, viewer)),
      mandates: mandates.map(({ id, expiresAt }) => ({ id, expiresAt, requestId: viewer.requestId })),
    });
    count.disclosures += rows.filter(({ mandateId }) => mandateId === null || used.has(mandateId)).length;

    return used;
  }
}

function refusedRow(
  { kind, coordinate, basis }: AccountedField,
  { code: refusal }: PublicError,
  subject: string | null,
): AnswerRow {
  return { kind, coordinate, basis, at: null, subject, mandateId: null, fields: [], refusal };
}
