import { readFileSync } from "node:fs";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one process's settings; remembers every fault, so that all are told at once. */
export class Settings {
  readonly #environment: Environment;
  readonly #faults: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string, fallback?: string): string {
    const value = this.#environment[name] || fallback;
    if (value === undefined) this.#faults.push(`${name} is missing`);

    return value ?? "";
  }

  optionalText(name: string): string | null {
    return this.#environment[name] || null;
  }

  /** A whole number from `least` to `most`. */
  number(
    name: string,
    { fallback, least = 0, most = 65_535 }: { fallback?: number; least?: number; most?: number } = {},
  ): number {
    const value = Number(this.text(name, fallback?.toString()));
    if (!Number.isInteger(value) || value < least || value > most) {
      this.#faults.push(`${name} is not a whole number from ${least} to ${most}`);
    }

    return value;
  }

  /** `true` or `false`, in these words. */
  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name, String(fallback));
    if (value !== "true" && value !== "false") this.#faults.push(`${name} is neither true nor false`);

    return value === "true";
  }

  url(name: string, fallback?: string): string {
    const value = this.text(name, fallback);
    if (value && !URL.canParse(value)) this.#faults.push(`${name} is not a URL`);

    return value;
  }

  /** The text of the file that the variable names. */
  file(name: string): string {
    const path = this.text(name);
    if (!path) return "";
    try {
      return readFileSync(path, "utf8");
    } catch {
      this.#faults.push(`${name} names a file that cannot be read: ${path}`);

      return "";
    }
  }

  /** The finished settings, frozen; throws one sentence that lists every fault found on the way. */
  finish<T extends object>(settings: T): Readonly<T> {
    if (this.#faults.length > 0) throw new Error(`The configuration is incomplete: ${this.#faults.join("; ")}.`);

    return Object.freeze(settings);
  }
}
