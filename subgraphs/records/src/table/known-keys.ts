import { ID } from "type-graphql";
import { explainKey } from "../rules/explain-key.js";
import type { Rule } from "../rules/rule.js";
import { KeyPlaces } from "./key-places.js";
import type { KeyedTable } from "./keyed-table.js";
import { primaryKey, withZero } from "./primary-key.js";

/** The primary keys that a row may refer to: those of the files being imported and those already in the tables. */
export class KnownKeys {
  readonly #keys: ReadonlyMap<string, KeyPlaces>;
  readonly #rules = new WeakMap<readonly KeyedTable[], Rule<string>>();

  /** For the tables of these files; keys of others are not kept, because no row refers to them. */
  constructor(files: Iterable<string> = []) {
    this.#keys = new Map([...files].map((file) => [file, new KeyPlaces()]));
  }

  /** Whether rows refer to those of the file. */
  keeps(file: string): boolean {
    return this.#keys.has(file);
  }

  /** Adds a key of a file; one whose row is faulty counts too, so that rows referring to it are not reported as well. */
  add(file: string, key: string): void {
    this.#keys.get(file)?.add(key);
  }

  /** The primary key of a row in one of the tables. */
  keyIn(tables: readonly KeyedTable[]): Rule<string> {
    const made = this.#rules.get(tables);
    if (made) return made;

    const read = (text: string) => {
      for (const table of tables) {
        const key = primaryKey(table, text);
        if (this.#keys.get(table.file)?.has(key)) return key;
      }

      return null;
    };
    // Rows that belong together mostly stand together: of a case's stages the first alone makes the key anew.
    let last: { readonly text: string; readonly key: string } | null = null;
    const readOnce = (text: string) => {
      if (last?.text === text) return last.key;
      const key = read(text);
      last = key === null ? null : { text, key };

      return key;
    };
    const isChosen = tables.some(({ idOf }) => idOf !== undefined);
    const rule: Rule<string> = {
      rule: `must be the key of a row in ${tables.map(({ file }) => file).join(" or ")}`,
      type: ID,
      // A reference that an office chose may hold blanks.
      explain: (text) => (isChosen ? null : explainKey(text)) ?? (read(withZero(text)) === null ? null : SHORTENED),
      read: readOnce,
    };
    this.#rules.set(tables, rule);

    return rule;
  }
}

/** Without the key: it may be a file reference. */
const SHORTENED = "with a leading zero it would be one, which a spreadsheet may have taken away";
