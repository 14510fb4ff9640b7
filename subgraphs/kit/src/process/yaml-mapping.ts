import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One mapping of a YAML file; every fault names the file, the place and the rule. */
export class YamlMapping {
  readonly #place: string;
  readonly #values: ReadonlyMap<string, unknown>;

  private constructor(place: string, value: unknown) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new Error(`${place} is no mapping of keys to values.`);
    this.#place = place;
    this.#values = new Map(Object.entries(value));
  }

  static read(file: string): YamlMapping {
    return YamlMapping.of(file, parse(readFileSync(file, "utf8")));
  }

  /** The same of a value that is already parsed; `place` begins every fault. */
  static of(place: string, value: unknown): YamlMapping {
    return new YamlMapping(place, value);
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** A key outside the list is a fault: a misspelt one would be read by nobody. */
  allow(keys: readonly string[]): void {
    const unknown = this.keys.find((key) => !keys.includes(key));
    if (unknown !== undefined) throw this.fault(`${unknown} is no key here; the keys are ${keys.join(", ")}.`);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** As it stands, of any type. */
  value(key: string): unknown {
    return this.#values.get(key);
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

  number(key: string): number {
    const value = this.#values.get(key);
    if (typeof value !== "number" || !Number.isFinite(value)) throw this.fault(`${key} is a number.`);

    return value;
  }

  /** A whole number from `least` on. */
  count(key: string, least = 0): number {
    const value = this.number(key);
    if (!Number.isSafeInteger(value) || value < least) throw this.fault(`${key} is a whole number from ${least} on.`);

    return value;
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

  /** Undefined where the key is left out. */
  ifGiven<T>(key: string, read: (key: string) => T): T | undefined {
    return this.has(key) ? read(key) : undefined;
  }

  someOf<T extends string>(key: string, values: readonly T[]): readonly T[] {
    return this.#list(key).map((value) => this.#requireOneOf(key, values, value));
  }

  /** The same of a list that may be empty. */
  anyOf<T extends string>(key: string, values: readonly T[]): readonly T[] {
    const list = this.#values.get(key);

    return Array.isArray(list) && list.length === 0 ? [] : this.someOf(key, values);
  }

  texts(key: string): readonly string[] {
    return this.#list(key).map((value) => {
      if (typeof value !== "string" || value === "") throw this.fault(`${key} holds texts that are not empty.`);

      return value;
    });
  }

  mapping(key: string): YamlMapping {
    return new YamlMapping(`${this.#place}, ${key}`, this.#values.get(key));
  }

  mappings(key: string): readonly YamlMapping[] {
    return this.#list(key).map((value, index) => new YamlMapping(`${this.#place}, ${key} ${index + 1}`, value));
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
