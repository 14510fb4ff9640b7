import type { PreparedStatement, PreparedStatements } from "../database/prepared-statements.js";
import { type UsedMandate, usesAsJson, withUsed } from "../mandate/mandate-use.js";

/** A row as its columns are called. */
export interface WrittenRow {
  /** When the reading began, by the database's clock; null for the time of the writing. */
  readonly at: string | null;
  readonly request_id: string;
  readonly actor: string;
  readonly role: string;
  readonly body: string | null;
  readonly authority: string | null;
  readonly purpose: string | null;
  readonly case_reference: string | null;
  readonly subject: string | null;
  readonly mandate_id: string | null;
  readonly basis: string | null;
  readonly kind: string;
  readonly coordinate: string;
  readonly fields: readonly string[];
  readonly refusal: string | null;
}

/** What one answer has to leave in the log before it leaves itself. */
export interface WrittenAnswer {
  readonly rows: readonly WrittenRow[];
  /** Those on which its rows rest. */
  readonly mandates: readonly UsedMandate[];
}

/** A mandate that no other request has used. */
interface Used {
  readonly id: string;
}

interface Waiting extends WrittenAnswer {
  /** Told which of its mandates it has used; the rows of the others are not written. */
  readonly resolve: (used: ReadonlySet<string>) => void;
  readonly reject: (error: unknown) => void;
}

const COLUMNS = {
  ...{ request_id: "text", actor: "text", role: "text", body: "text", authority: "text", purpose: "text" },
  ...{ case_reference: "text", subject: "text", mandate_id: "text", basis: "text", kind: "text", coordinate: "text" },
  ...{ fields: "text[]", refusal: "text" },
};
const DEFINITION = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
// The rows of several callers: the policy takes those actors alone that the statement names beside its rows.
const ROWS = `
  insert into disclosure_log (id, at, ${Object.keys(COLUMNS)})
  select gen_random_uuid(), coalesce(written.at, now()), ${Object.keys(COLUMNS).map((name) => `written.${name}`)}
  from (select set_config('app.actors', $1, true) offset 0) as session
    cross join jsonb_to_recordset($2::jsonb) as written (at timestamptz, ${DEFINITION})`;
const WRITE: PreparedStatement = { name: "write disclosures", text: ROWS };
const WRITE_UNDER_MANDATES: PreparedStatement = {
  name: "write disclosures under mandates",
  text: `${withUsed("$3")}, written as (
      ${ROWS} where mandate_id is null or mandate_id in (select used.id from used)
    ) select id from used`,
};

/**
 * Writes the rows of answers. Answers that end while a write is under way share the next one, and its commit; one that ends while there
 * is none is written at once. A statement is a transaction of its own: an answer waits for nothing but its commit.
 */
export class DisclosureWriter {
  readonly #statements: PreparedStatements;
  readonly #onWritten: (rows: readonly WrittenRow[]) => void;
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** `onWritten` gets the rows that are durable. */
  constructor(statements: PreparedStatements, onWritten: (rows: readonly WrittenRow[]) => void = () => {}) {
    this.#statements = statements;
    this.#onWritten = onWritten;
  }

  /** Resolves once the rows are durable, with the ids of the mandates that this answer has used. */
  write(answer: WrittenAnswer): Promise<ReadonlySet<string>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...answer, resolve, reject });
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const together = this.#takeNext();
      // Alone, so that a row which cannot be written fails its own answer and no other.
      await this.#insert(together).catch((error: unknown) =>
        together.length === 1 ? together[0]?.reject(error) : this.#insertEach(together),
      );
    }
    this.#isWriting = false;
  }

  /** All that wait, but one alone of several requests that want to use the same mandate. */
  #takeNext(): Waiting[] {
    const takenBy = new Map<string, string>();
    const [now, later] = [[] as Waiting[], [] as Waiting[]];
    for (const waiting of this.#waiting) {
      const isFree = waiting.mandates.every(({ id, requestId }) => (takenBy.get(id) ?? requestId) === requestId);
      if (isFree) for (const { id, requestId } of waiting.mandates) takenBy.set(id, requestId);
      (isFree ? now : later).push(waiting);
    }
    this.#waiting = later;

    return now;
  }

  async #insertEach(answers: readonly Waiting[]): Promise<void> {
    await Promise.all(answers.map((answer) => this.#insert([answer]).catch(answer.reject)));
  }

  async #insert(answers: readonly Waiting[]): Promise<void> {
    const rows = answers.flatMap((answer) => answer.rows);
    const mandates = answers.flatMap((answer) => answer.mandates);
    const values = [JSON.stringify([...new Set(rows.map(({ actor }) => actor))]), JSON.stringify(rows)];
    const found =
      mandates.length === 0
        ? await this.#statements.run<Used>(WRITE, values)
        : await this.#statements.run<Used>(WRITE_UNDER_MANDATES, [...values, usesAsJson(mandates)]);
    const used = new Set(found.map(({ id }) => id));
    this.#onWritten(rows.filter((row) => row.mandate_id === null || mandates.length === 0 || used.has(row.mandate_id)));
    for (const { resolve } of answers) resolve(used);
  }
}
