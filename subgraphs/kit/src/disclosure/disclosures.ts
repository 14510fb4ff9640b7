import DataLoader from "dataloader";
import { beginOfTransaction } from "../database/binding-driver.js";
import { Loaders } from "../database/loaders.js";
import type { StatementSender } from "../database/prepared-statements.js";
import { type Asked, type ReadAlone, type Reading, sendReading } from "../database/reading.js";
import { batchAfterTurns } from "../limits/batch-after-turns.js";
import { Pages } from "../paging/pages.js";
import { AnswerAccount } from "./answer-account.js";
import type { AccountedField } from "./answer-row.js";
import type { Disclose, DisclosingContext } from "./disclosing-context.js";
import { AccessKind, recordDisclosures } from "./disclosure-log.js";
import type { DisclosureWriter } from "./disclosure-writer.js";
import { NamedAccess } from "./named-access.js";

/** The parts of the context that the transaction of a personal field has for itself. */
type Entered = Pick<DisclosingContext, "em" | "loaders" | "pages" | "disclose">;

/** One of the fields that share a transaction. */
interface ResolvingField {
  readonly access: NamedAccess;
  readonly resolve: (entered: Entered) => unknown;
}

/** Outside a personal field there is nothing to account for. */
export const refuseToDisclose: Disclose = () => {
  throw new Error("Only a personal field or mutation can name whose data it is about, while it resolves.");
};

/** A field with a transaction reads in it. */
export const refuseToReadAlone: ReadAlone = () => {
  throw new Error("Only a personal field that the schema names in readAlone can read outside a transaction.");
};

/**
 * One request's way into the disclosure log; no personal field resolves without one. A change has its row in its own transaction; what was
 * read or refused has its rows once the operation has executed and before the answer leaves.
 */
export class Disclosures {
  readonly account: AnswerAccount;
  readonly #statements: StatementSender;
  readonly #together = new Map<string, DataLoader<ResolvingField, unknown>>();

  constructor(writer: Pick<DisclosureWriter, "write">, statements: StatementSender) {
    this.account = new AnswerAccount(writer);
    this.#statements = statements;
  }

  /** Resolves a field in a transaction, in which the resolver names whose data it is about: it fails where it names nobody, unless its list is empty. */
  async record<C extends DisclosingContext>(
    field: AccountedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const [value] = await this.#recordAll(context, [readingOf(field, context, resolve)]);

    return value;
  }

  /**
   * The same for a field of one entity among many: those that are asked at the same time resolve in one transaction. Where one fails, all
   * fail. None may change the transaction's session, which is the others' too.
   */
  recordTogether<C extends DisclosingContext>(
    field: AccountedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const together =
      this.#together.get(field.coordinate) ??
      new DataLoader<ResolvingField, unknown>((readings) => this.#recordAll(context, readings), {
        cache: false,
        batchScheduleFn: batchAfterTurns(context.work),
      });
    this.#together.set(field.coordinate, together);

    return together.load(readingOf(field, context, resolve));
  }

  /** The same for a field that reads by one statement, which is a transaction of its own: none is begun for it. */
  async recordAlone<C extends DisclosingContext>(
    field: AccountedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const access = new NamedAccess(field);
    const readAlone: ReadAlone = async <Row extends object>(read: Reading, asked: Asked) => {
      context.count.statements += 1;
      const { began, rows } = await sendReading<Row>(this.#statements, context.viewer, { reading: read, asked });
      access.began ??= began;

      return rows;
    };
    try {
      const resolveReading = (entered: Entered) => resolve({ ...context, ...entered, readAlone });
      const value = await this.#resolveNaming({ access, resolve: resolveReading }, context);
      this.account.begin(access);

      return value;
    } catch (error) {
      const [subject = null] = access.persons;

      return this.account.refuse([field], error, subject);
    }
  }

  async #recordAll(context: DisclosingContext, readings: readonly ResolvingField[]): Promise<readonly unknown[]> {
    try {
      const values = await context.em.fork().transactional(async (em) => {
        const entered = { em, loaders: new Loaders(em, context.work), pages: new Pages(em) };
        const resolved = await Promise.all(readings.map((reading) => this.#resolveNaming(reading, entered)));
        for (const { access } of readings) {
          access.began = beginOfTransaction(em);
          if (access.field.kind === AccessKind.WRITE) await recordChange(access, { ...context, em });
        }

        return resolved;
      });
      for (const { access } of readings) this.account.begin(access);
      // Durable now, whatever becomes of the answer.
      context.count.disclosures += readings.reduce((sum, { access }) => sum + access.changed, 0);

      return values;
    } catch (error) {
      const fields = readings.map(({ access }) => access.field);
      // Of several it is not known whose field failed.
      const [subject = null] = readings.length === 1 ? readings.flatMap(({ access }) => access.persons) : [];

      return this.account.refuse(fields, error, subject);
    }
  }

  async #resolveNaming({ access, resolve }: ResolvingField, entered: Omit<Entered, "disclose">): Promise<unknown> {
    const disclose: Disclose = (whose, row) => {
      if (typeof whose !== "string") access.mandates.add(whose);
      else {
        access.subjects.add(whose);
        if (row) this.account.executed.own(row, whose);
      }
    };
    const resolved = await resolve({ ...entered, disclose });
    const { kind, coordinate } = access.field;
    if (access.persons.length === 0 && (kind === AccessKind.WRITE || !isEmpty(resolved)))
      throw new Error(`${coordinate} names nobody whose data it is about, so that it cannot be accounted for.`);

    return resolved;
  }
}

function readingOf<C extends DisclosingContext>(
  field: AccountedField,
  context: C,
  resolve: (context: C) => unknown,
): ResolvingField {
  return { access: new NamedAccess(field), resolve: (entered) => resolve({ ...context, ...entered }) };
}

/** The row of a change is its transaction's: where it cannot be written, nothing is changed. */
async function recordChange(
  { field: { kind, coordinate, basis }, subjects, mandates }: NamedAccess,
  { em, viewer }: DisclosingContext,
): Promise<void> {
  if (mandates.size > 0)
    throw new Error(`${coordinate} changes something under a mandate, which lets an office read only.`);
  await recordDisclosures(em, viewer, { kind, coordinate, basis, fields: [], subjects: [...subjects] });
}

/** Null, an empty list, or a page without nodes: an answer about nobody. */
function isEmpty(resolved: unknown): boolean {
  const list: unknown = Object(resolved).nodes ?? resolved ?? [];

  return Array.isArray(list) && list.length === 0;
}
