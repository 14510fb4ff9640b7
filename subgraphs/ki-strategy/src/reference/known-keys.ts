import type { CsvRule } from "./csv-rules.js";
import { explainKey } from "./explain-key.js";

/** The primary keys that a row may point to: those of the files being imported and those already in the tables. */
export class KnownKeys {
  readonly #keys = new Map<string, Set<string>>();
  readonly #rules = new Map<string, CsvRule<string>>();

  /** Adds a key of a file; one whose row is faulty counts too, so that rows pointing to it are not reported as well. */
  add(file: string, key: string): void {
    let keys = this.#keys.get(file);
    if (!keys) {
      keys = new Set();
      this.#keys.set(file, keys);
    }
    keys.add(key);
  }

  /** The key of a row in one of the files, which the table must name in `pointsTo`. */
  keyIn(...files: readonly [string, ...string[]]): CsvRule<string> {
    const list = files.join(" or ");
    const known = this.#rules.get(list);
    if (known) return known;

    const rule: CsvRule<string> = {
      rule: `must be the key of a row in ${list}`,
      explain: explainKey,
      read: (text) => (files.some((file) => this.#keys.get(file)?.has(text)) ? text : null),
    };
    this.#rules.set(list, rule);

    return rule;
  }
}
