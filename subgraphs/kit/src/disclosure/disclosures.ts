import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Loaders } from "../database/loaders.js";
import { PublicError } from "../errors/errors.js";
import { batchAfterTurns } from "../limits/batch-after-turns.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import { Pages } from "../paging/pages.js";
import type { Disclose, DisclosingContext } from "./disclosing-context.js";
import { AccessKind, type DisclosureEntry, recordDisclosures, recordUnderMandate } from "./disclosure-log.js";

type Path = GraphQLResolveInfo["path"];

/** A personal field or mutation as the log names it. */
export interface AskedField extends Pick<DisclosureEntry, "kind" | "coordinate" | "fields" | "basis"> {
  readonly path: Path;
}

/** How a personal field resolves once it is in its transaction. */
type ResolveWithin = (entered: Entered) => unknown;

/** The parts of the context that are the transaction's own. */
type Entered = Pick<DisclosingContext, "em" | "loaders" | "pages" | "disclose">;

/** One of the fields that share a transaction. */
interface Reading {
  readonly path: Path;
  readonly resolve: ResolveWithin;
}

/** Outside a personal field there is nothing to account for. */
export const refuseToDisclose: Disclose = () => {
  throw new Error("Only a personal field or mutation can name whose data it is about, while it resolves.");
};

/** One request's rows in the disclosure log; no personal field resolves without one. */
export class Disclosures {
  readonly #recorded = new WeakSet<Path>();
  readonly #entities = new Map<Path, Promise<unknown>>();
  readonly #refusals = new Map<string, Promise<void>>();
  readonly #together = new Map<string, DataLoader<Reading, unknown>>();

  /** Whether a row names this field: its own, or that of a field above it. */
  cover(path: Path): boolean {
    for (let at: Path | undefined = path; at; at = at.prev) if (this.#recorded.has(at)) return true;

    return false;
  }

  /**
   * Resolves a field in a transaction that ends with one row for each person whom the resolver has named. Without a row nothing is
   * released and nothing is changed: a resolver that names no person fails, unless its list is empty.
   */
  async record<C extends DisclosingContext>(
    field: AskedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const reading = { path: field.path, resolve: (entered: Entered) => resolve({ ...context, ...entered }) };
    const [value] = await this.#recordAll(field, context, [reading]);

    return value;
  }

  /**
   * The same for a field of one entity among many: those of which the same is asked at the same time resolve in one transaction, which ends
   * with one statement for all their rows. Where one fails, all fail. None may change the transaction's session, which is the others' too.
   */
  recordTogether<C extends DisclosingContext>(
    field: AskedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const key = [field.coordinate, ...field.fields].join(" ");
    const together =
      this.#together.get(key) ??
      new DataLoader<Reading, unknown>((readings) => this.#recordAll(field, context, readings), {
        cache: false,
        batchScheduleFn: batchAfterTurns(context.work),
      });
    this.#together.set(key, together);

    return together.load({ path: field.path, resolve: (entered) => resolve({ ...context, ...entered }) });
  }

  async #recordAll(
    field: AskedField,
    context: DisclosingContext,
    readings: readonly Reading[],
  ): Promise<readonly unknown[]> {
    const { path: _path, ...access } = field;
    const { coordinate, kind } = access;
    const subjects: string[] = [];
    const mandates: OpenedMandate[] = [];
    const resolveNaming = async ({ resolve }: Reading, entered: Omit<Entered, "disclose">): Promise<unknown> => {
      let isNobody = true;
      const disclose: Disclose = (whose) => {
        isNobody = false;
        if (typeof whose === "string") subjects.push(whose);
        else mandates.push(whose);
      };
      const resolved = await resolve({ ...entered, disclose });
      if (isNobody && (kind === AccessKind.WRITE || !isEmpty(resolved))) {
        throw new Error(`${coordinate} names nobody whose data it is about, so that it cannot be accounted for.`);
      }

      return resolved;
    };
    try {
      const values = await context.em.fork().transactional(async (em) => {
        const entered = { em, loaders: new Loaders(em, context.work), pages: new Pages(em) };
        const resolved = await Promise.all(readings.map((reading) => resolveNaming(reading, entered)));
        if (subjects.length > 0) await recordDisclosures(em, context.viewer, { ...access, subjects });
        for (const mandate of mandates) await recordUnderMandate(em, context.viewer, { ...access, mandate });

        return resolved;
      });
      context.count.disclosures +=
        new Set(subjects).size + mandates.reduce((sum, { pseudonyms }) => sum + pseudonyms.length, 0);
      for (const { path } of readings) this.#recorded.add(path);

      return values;
    } catch (error) {
      // Of several it is not known whose field failed.
      const subject = readings.length === 1 ? (subjects[0] ?? mandates[0]?.pseudonyms[0]) : null;

      return this.refuse(field, context, error, subject);
    }
  }

  /** One row for an entity composed from other offices' released parts, however many of its fields are requested. */
  async recordEntity(field: AskedField, context: DisclosingContext, subject: string): Promise<void> {
    const known =
      this.#entities.get(field.path) ??
      this.record(field, context, ({ disclose }) => {
        disclose(subject);
      });
    this.#entities.set(field.path, known);
    await known;
  }

  /** Records a refused attempt in a separate transaction, equal ones once, and throws its error. */
  async refuse(
    { path: _path, ...access }: AskedField,
    { em, viewer, count }: DisclosingContext,
    error: unknown,
    subject: string | null = null,
  ): Promise<never> {
    if (!(error instanceof PublicError)) throw error;
    const { code: refusal } = error;
    const key = [access.coordinate, refusal, subject].join(" ");
    const written =
      this.#refusals.get(key) ??
      em
        .fork()
        .transactional((transaction) =>
          recordDisclosures(transaction, viewer, { ...access, subjects: [subject], refusal }),
        )
        .then(() => {
          count.disclosures += 1;
        });
    this.#refusals.set(key, written);
    await written;
    throw error;
  }
}

/** Null, an empty list, or a page without nodes: an answer about nobody. */
function isEmpty(resolved: unknown): boolean {
  const list: unknown = Object(resolved).nodes ?? resolved ?? [];

  return Array.isArray(list) && list.length === 0;
}
