import { readFileSync, statSync } from "node:fs";
import { isDevelopmentKey } from "./development-key.js";
import { isLoopback } from "./loopback.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment is for development or tests; without NODE_ENV it is production. */
export function isForDevelopment({ NODE_ENV }: Environment): boolean {
  return NODE_ENV === "development" || NODE_ENV === "test";
}

/** The bits of a file's mode for those who neither own it nor are in its group. */
const FOR_EVERYBODY = 0o007;

/** Reads one process's settings and collects every fault, so that one message lists them all. */
export class Settings {
  readonly #environment: Environment;
  readonly #faults: string[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Whether the process runs for development or tests. */
  get forDevelopment(): boolean {
    return isForDevelopment(this.#environment);
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

  /** A URL that tokens and personal data are sent to: https, but in development and for the loopback hosts of PLAIN_HTTP_HOSTS. */
  secureUrl(name: string, fallback?: string): string {
    const value = this.url(name, fallback);
    const plainHosts = this.list("PLAIN_HTTP_HOSTS").filter(isLoopback);
    if (!URL.canParse(value)) return value;
    const { protocol, hostname } = new URL(value);
    const plain = this.forDevelopment || plainHosts.includes(hostname);
    if (protocol !== "https:" && !(protocol === "http:" && plain))
      this.#faults.push(`${name} is not an https address, nor one of a loopback host that PLAIN_HTTP_HOSTS names`);

    return value;
  }

  /** A list separated by commas or spaces. */
  list(name: string): readonly string[] {
    return (
      this.optionalText(name)
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? []
    );
  }

  urls(name: string): readonly string[] {
    const given = this.list(name);
    for (const url of given) if (!URL.canParse(url)) this.#faults.push(`${name} names ${url}, which is no URL`);

    return given;
  }

  /** Web origins, such as `https://dashboard.example`, exactly as a browser sends them. */
  origins(name: string, fallback: readonly string[] = []): readonly string[] {
    const given = this.list(name);
    for (const origin of given) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin.includes("*"))
        this.#faults.push(`${name} names ${origin}, which is no origin such as https://dashboard.example`);
    }

    return given.length > 0 ? given : fallback;
  }

  /** The text of the file that the variable names. */
  file(name: string): string {
    const path = this.text(name);
    if (!path) return "";
    try {
      return this.#admitKey(name, readFileSync(path, "utf8"));
    } catch {
      this.#faults.push(`${name} names a file that cannot be read: ${path}`);

      return "";
    }
  }

  /**
   * The same for a secret, whose place is a file: one in the environment itself is a fault, and in production a file that
   * everybody may read.
   */
  secretFile(name: string): string {
    const bare = bareName(name);
    if (this.#environment[bare])
      this.#faults.push(`${bare} holds a secret, which belongs in a file that ${name} names`);
    const path = this.text(name);
    if (!path) return "";
    try {
      const isOpen = (statSync(path).mode & FOR_EVERYBODY) !== 0;
      if (isOpen && !this.forDevelopment)
        this.#faults.push(`${name} names a file that everybody may read or change: let its owner alone do so`);

      return this.#admitKey(name, readFileSync(path, "utf8"));
    } catch {
      // Not even the path: somebody may have put the secret itself there.
      this.#faults.push(`${name} names no file that can be read`);

      return "";
    }
  }

  /** A database's URL with the password of the file that `passwordFile` names, if it needs one. */
  databaseUrl(name: string, passwordFile: string): string {
    const value = this.url(name);
    if (!URL.canParse(value)) return value;
    const url = new URL(value);
    if (url.password || url.searchParams.has("password"))
      this.#faults.push(`${name} holds a password, which belongs in a file that ${passwordFile} names`);
    if (this.optionalText(passwordFile) !== null)
      url.password = encodeURIComponent(this.secretFile(passwordFile).trimEnd());

    return url.href;
  }

  /** The finished settings, frozen; throws one sentence that lists every fault found on the way. */
  finish<T extends object>(settings: T): Readonly<T> {
    if (this.#faults.length > 0) throw new Error(`The configuration is incomplete: ${this.#faults.join("; ")}.`);

    return Object.freeze(settings);
  }

  /** Null where nothing names a file, and no secret stands in the environment itself. */
  optionalSecretFile(name: string): string | null {
    return this.#environment[name] || this.#environment[bareName(name)] ? this.secretFile(name) : null;
  }

  #admitKey(name: string, text: string): string {
    if (!this.forDevelopment && isDevelopmentKey(text))
      this.#faults.push(`${name} names a key that was made for development, and this is production`);

    return text;
  }
}

/** As which a secret would stand in the environment itself. */
function bareName(name: string): string {
  return name.replace(/_FILE$/, "");
}
