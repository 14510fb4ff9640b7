import type { GraphQLResolveInfo } from "graphql";
import { Loaders } from "../database/loaders.js";
import { PublicError } from "../errors/errors.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import { Pages } from "../paging/pages.js";
import type { Disclose, DisclosingContext } from "./disclosing-context.js";
import { AccessKind, type DisclosureEntry, recordDisclosure } from "./disclosure-log.js";

type Path = GraphQLResolveInfo["path"];

/** A personal field or mutation as the log names it. */
export interface AskedField extends Pick<DisclosureEntry, "kind" | "coordinate" | "fields"> {
  readonly path: Path;
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

  /** Whether a row names this field: its own, or that of a field above it. */
  cover(path: Path): boolean {
    for (let at: Path | undefined = path; at; at = at.prev) if (this.#recorded.has(at)) return true;

    return false;
  }

  /**
   * Resolves a field in a transaction that ends with one row for each person whom the resolver has named. Without a row nothing is
   * released and nothing is changed: a resolver that names no person fails.
   */
  async record<C extends DisclosingContext>(
    field: AskedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const { coordinate, kind, fields, path } = field;
    const named: { subject: string; mandate: OpenedMandate | null }[] = [];
    const disclose: Disclose = (subject, mandate) => void named.push({ subject, mandate: mandate ?? null });
    try {
      const value = await context.em.fork().transactional(async (em) => {
        const loaders = new Loaders(em, context.work);
        const resolved = await resolve({ ...context, em, loaders, pages: new Pages(em), disclose });
        if (named.length === 0 && (kind === AccessKind.WRITE || (resolved ?? null) !== null)) {
          throw new Error(`${coordinate} names nobody whose data it is about, so that it cannot be accounted for.`);
        }
        for (const person of named) {
          await recordDisclosure(em, context.viewer, { kind, coordinate, fields, ...person });
        }

        return resolved;
      });
      this.#recorded.add(path);

      return value;
    } catch (error) {
      return this.refuse(field, context, error, named[0]?.subject);
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
    { coordinate, kind, fields }: AskedField,
    { em, viewer }: DisclosingContext,
    error: unknown,
    subject: string | null = null,
  ): Promise<never> {
    if (!(error instanceof PublicError)) throw error;
    const { code: refusal } = error;
    const key = [coordinate, refusal, subject].join(" ");
    const written =
      this.#refusals.get(key) ??
      em
        .fork()
        .transactional((transaction) =>
          recordDisclosure(transaction, viewer, { kind, coordinate, fields, subject, refusal }),
        );
    this.#refusals.set(key, written);
    await written;
    throw error;
  }
}
