import type { GraphQLResolveInfo } from "graphql";
import { Loaders } from "../database/loaders.js";
import { PublicError } from "../errors/errors.js";
import type { OpenedMandate } from "../mandate/mandate.js";
import { Pages } from "../paging/pages.js";
import type { Disclose, DisclosingContext } from "./disclosing-context.js";
import { AccessKind, type DisclosureEntry, recordDisclosures, recordUnderMandate } from "./disclosure-log.js";

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
   * released and nothing is changed: a resolver that names no person fails, unless its list is empty.
   */
  async record<C extends DisclosingContext>(
    field: AskedField,
    context: C,
    resolve: (context: C) => unknown,
  ): Promise<unknown> {
    const { coordinate, kind, fields, path } = field;
    const subjects: string[] = [];
    const mandates: OpenedMandate[] = [];
    const disclose: Disclose = (subject, mandate) => void (mandate ? mandates.push(mandate) : subjects.push(subject));
    try {
      const value = await context.em.fork().transactional(async (em) => {
        const loaders = new Loaders(em, context.work);
        const resolved = await resolve({ ...context, em, loaders, pages: new Pages(em), disclose });
        const isNobody = subjects.length === 0 && mandates.length === 0;
        if (isNobody && (kind === AccessKind.WRITE || !isEmpty(resolved))) {
          throw new Error(`${coordinate} names nobody whose data it is about, so that it cannot be accounted for.`);
        }
        const access = { kind, coordinate, fields };
        if (subjects.length > 0) await recordDisclosures(em, context.viewer, { ...access, subjects });
        for (const mandate of mandates) await recordUnderMandate(em, context.viewer, { ...access, mandate });

        return resolved;
      });
      this.#recorded.add(path);

      return value;
    } catch (error) {
      return this.refuse(field, context, error, subjects[0] ?? mandates[0]?.pseudonym);
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
          recordDisclosures(transaction, viewer, { kind, coordinate, fields, subjects: [subject], refusal }),
        );
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
