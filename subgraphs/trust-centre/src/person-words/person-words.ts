import { type TextDirection, TextDirections } from "../words/direction.js";
import { fill } from "../words/fill.js";
import { isolateLatin } from "../words/isolate-latin.js";
import type { LabelTable } from "./labels.js";
import type { CountedKey, PHRASES, PhraseKey } from "./phrases.js";

type Values<K extends PhraseKey> = Readonly<Record<(typeof PHRASES)[K][number], string>>;

/** What a language's file says; `readPersonWords` has held it against the phrases and labels. */
export interface WordsOfLocale {
  readonly locale: string;
  readonly direction: TextDirection;
  readonly phrases: ReadonlyMap<string, string>;
  /** By phrase, the plural forms by their names in CLDR. */
  readonly counted: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** One language's words, with its plurals, lists and dates of Berlin. */
export class PersonWords {
  readonly locale: string;
  readonly direction: TextDirection;
  readonly #words: WordsOfLocale;
  readonly #plurals: Intl.PluralRules;
  readonly #lists: Intl.ListFormat;
  readonly #days: Intl.DateTimeFormat;
  readonly #instants: Intl.DateTimeFormat;

  constructor(words: WordsOfLocale) {
    // The digits of every language are those of the ids and norms beside them.
    const formats = `${words.locale}-u-nu-latn`;
    this.locale = words.locale;
    this.direction = words.direction;
    this.#words = words;
    this.#plurals = new Intl.PluralRules(formats);
    this.#lists = new Intl.ListFormat(formats);
    this.#days = new Intl.DateTimeFormat(formats, { timeZone: "Europe/Berlin", dateStyle: "long" });
    this.#instants = new Intl.DateTimeFormat(formats, {
      timeZone: "Europe/Berlin",
      dateStyle: "long",
      timeStyle: "short",
    });
  }

  phrase<K extends PhraseKey>(key: K, values: Values<K>): string {
    return this.#fill(require(this.#words.phrases, key), new Map(Object.entries<string>(values)));
  }

  counted(key: CountedKey, count: number): string {
    const forms = require(this.#words.counted, key);

    return this.#fill(require(forms, this.#plurals.select(count)), new Map([["count", String(count)]]));
  }

  label(table: LabelTable, code: string): string {
    return require(require(this.#words.labels, table), code);
  }

  list(items: readonly string[]): string {
    return this.#lists.format(items);
  }

  /** A local date, such as `2026-11-27`. */
  day(date: string): string {
    return this.#days.format(new Date(`${date}T12:00:00Z`));
  }

  instant(instant: Date): string {
    return this.#instants.format(instant);
  }

  #fill(template: string, values: ReadonlyMap<string, string>): string {
    const text = fill(template, values);

    return this.direction === TextDirections.RTL ? isolateLatin(text) : text;
  }
}

function require<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The person's page has no word for ${key}.`);

  return value;
}
