import { localDate } from "../calendar/calendar.js";
import type { PreparedStatement, StatementSender } from "../database/prepared-statements.js";
import type { Viewer } from "../identity/viewer.js";

/** A narrowing as it binds a caller. */
export interface Narrowed {
  readonly coordinate: string;
  /** Null for every role. */
  readonly role: string | null;
  /** Null for every purpose. */
  readonly purpose: string | null;
}

/**
 * What one request's caller may not read although the matrix grants it. Read from the database once a request, when it first asks for
 * something that is not public, and never kept: the next request after a narrowing is bound by it. If they cannot be read, nothing is answered.
 */
export class Narrowings {
  readonly #read: () => Promise<readonly Narrowed[]>;
  readonly #viewer: Pick<Viewer, "role" | "purpose">;
  #reading: Promise<readonly Narrowed[]> | null = null;
  #known: readonly Narrowed[] | null = null;

  constructor(viewer: Pick<Viewer, "role" | "purpose">, read: () => Promise<readonly Narrowed[]>) {
    this.#viewer = viewer;
    this.#read = read;
  }

  /** Whether the field is taken from the caller; a promise until the narrowings are read. */
  holds(coordinate: string): boolean | Promise<boolean> {
    if (this.#known) return this.#binds(this.#known, coordinate);
    this.#reading ??= this.#read();

    return this.#reading.then((known) => {
      this.#known = known;

      return this.#binds(known, coordinate);
    });
  }

  #binds(known: readonly Narrowed[], coordinate: string): boolean {
    const { role, purpose } = this.#viewer;

    return known.some(
      (each) =>
        each.coordinate === coordinate &&
        (each.role === null || each.role === role) &&
        (each.purpose === null || each.purpose === purpose),
    );
  }
}

const LIST: PreparedStatement = {
  name: "list narrowings",
  text: "select coordinate, role, purpose from list_narrowings($1, $2)",
};

/**
 * Those of the caller's own authority; of a caller without one, who reads what all authorities release together, those of every authority:
 * nothing is answered against the will of one of them.
 */
export function readNarrowings(
  statements: StatementSender,
  { authority }: Pick<Viewer, "authority">,
): Promise<Narrowed[]> {
  return statements.run<Narrowed>(LIST, [authority, localDate()]);
}
