import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One mapping of a YAML file of words; every fault names the file, the place and the rule. */
export class WordsFile {
  readonly #place: string;
  readonly #values: ReadonlyMap<string, unknown>;

  private constructor(place: string, value: unknown) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new Error(`${place} is no mapping of keys to values.`);
    this.#place = place;
    this.#values = new Map(Object.entries(value));
  }

  static read(file: string): WordsFile {
    return new WordsFile(file, parse(readFileSync(file, "utf8")));
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  fault(rule: string): Error {
    return new Error(`${this.#place}: ${rule}`);
  }

  /** Without the blanks at its ends, in Unicode's composed form, so that one word has one spelling. */
  text(key: string): string {
    const value = this.#values.get(key);
    if (typeof value !== "string" || !value.trim()) throw this.fault(`${key} is a text that is not empty.`);
    if (value !== value.normalize("NFC")) throw this.fault(`${key} is written in composed letters (NFC).`);

    return value.trim();
  }

  date(key: string): string {
    const value = this.text(key);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw this.fault(`${key} is a day such as 2026-01-31.`);

    return value;
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T {
    return this.#requireOneOf(key, values, this.#values.get(key));
  }

  /** `null` has to be written: a key that is left out is a fault. */
  orNull<T>(key: string, read: (key: string) => T): T | null {
    return this.#values.get(key) === null ? null : read(key);
  }

  someOf<T extends string>(key: string, values: readonly T[]): readonly T[] {
    return this.#list(key).map((value) => this.#requireOneOf(key, values, value));
  }

  mapping(key: string): WordsFile {
    return new WordsFile(`${this.#place}, ${key}`, this.#values.get(key));
  }

  mappings(key: string): readonly WordsFile[] {
    return this.#list(key).map((value, index) => new WordsFile(`${this.#place}, ${key} ${index + 1}`, value));
  }

  #requireOneOf<T extends string>(key: string, values: readonly T[], value: unknown): T {
    const found = values.find((each) => each === value);
    if (found === undefined) throw this.fault(`${key} is one of ${values.join(", ")}.`);

    return found;
  }

  #list(key: string): readonly unknown[] {
    const value = this.#values.get(key);
    if (!Array.isArray(value) || value.length === 0) throw this.fault(`${key} is a list that is not empty.`);

    return value;
  }
}
