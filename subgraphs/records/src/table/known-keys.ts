import { ID } from "type-graphql";
import { explainKey } from "../rules/explain-key.js";
import type { Rule } from "../rules/rule.js";
import type { KeyedTable } from "./keyed-table.js";
import { primaryKey } from "./primary-key.js";

/** The primary keys that a row may refer to: those of the files being imported and those already in the tables. */
export class KnownKeys {
  readonly #keys = new Map<string, Set<string>>();
  readonly #rules = new WeakMap<readonly KeyedTable[], Rule<string>>();

  /** Adds a key of a file; one whose row is faulty counts too, so that rows referring to it are not reported as well. */
  add(file: string, key: string): void {
    let keys = this.#keys.get(file);
    if (!keys) {
      keys = new Set();
      this.#keys.set(file, keys);
    }
    keys.add(key);
  }

  /** The primary key of a row in one of the tables. */
  keyIn(tables: readonly KeyedTable[]): Rule<string> {
    const made = this.#rules.get(tables);
    if (made) return made;

    const rule: Rule<string> = {
      rule: `must be the key of a row in ${tables.map(({ file }) => file).join(" or ")}`,
      type: ID,
      // A reference that an office chose may hold blanks.
      ...(tables.every(({ idOf }) => idOf === undefined) && { explain: explainKey }),
      read: (text) => {
        const key = (table: KeyedTable) => primaryKey(table, text);
        const holder = tables.find((table) => this.#keys.get(table.file)?.has(key(table)));

        return holder ? key(holder) : null;
      },
    };
    this.#rules.set(tables, rule);

    return rule;
  }
}
