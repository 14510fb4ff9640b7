import { X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { holdsDevelopmentKey } from "./development-key.js";
import { isLoopback } from "./loopback.js";
import { type SettingRule as Rule, type SaidOfSetting, SETTING_ASKED, type SettingKind } from "./setting.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment is for development or tests; without NODE_ENV it is production. */
export function isForDevelopment({ NODE_ENV }: Environment): boolean {
  return NODE_ENV === "development" || NODE_ENV === "test";
}

/** Whether a process may tell what the database says of an error, in its log and in its answers: never in production, nor where its rows may be of real people. */
export function tellsDatabaseErrors(environment: Environment): boolean {
  return isForDevelopment(environment) && environment.DATABASE_ERRORS !== "masked";
}

/** The bits of a file's mode for those who neither own it nor are in its group. */
const FOR_EVERYBODY = 0o007;

const DATABASE_CA_FILE = "DATABASE_CA_FILE";

/** Settings that are missing or wrong, in one sentence without the value of a secret. */
export class ConfigurationError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration is incomplete: ${faults.join("; ")}.`);
    this.faults = faults;
  }
}

/** Reads one process's settings and collects every fault, so that one message lists them all. */
export class Settings {
  readonly #environment: Environment;
  readonly #faults: string[] = [];
  /** The variables whose files were read, and whether as secrets. */
  readonly #files = new Map<string, "file" | "secretFile">();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** Whether the process runs for development or tests. */
  get forDevelopment(): boolean {
    return isForDevelopment(this.#environment);
  }

  /** Whether answers may tell what the database says of an error. */
  get tellsDatabaseErrors(): boolean {
    return tellsDatabaseErrors(this.#environment);
  }

  text(name: string, rule: Rule<string> = {}): string {
    return this.#require(name, "text", rule);
  }

  optionalText(name: string, rule: Rule = {}): string | null {
    return this.#find(name, "text", { ...rule, isOptional: true }) || null;
  }

  /** What `parse` makes of the text; the error that it throws ends the sentence that the name begins. */
  parsed<T>(name: string, parse: (text: string) => T, { fallback = "", ...rule }: Rule<string> = {}): T {
    const said = fallback === "" ? { ...rule, isOptional: true } : { ...rule, fallback };
    try {
      return parse(this.#find(name, "text", said) ?? "");
    } catch (error) {
      this.#faults.push(`${name} ${error instanceof Error ? error.message : String(error)}`);

      return parse(fallback);
    }
  }

  /** A whole number from `least` to `most`. */
  number(name: string, { least = 0, most = 65_535, ...rule }: Rule<number> = {}): number {
    const value = Number(this.#require(name, "number", { ...rule, least, most }));
    if (!Number.isInteger(value) || value < least || value > most) {
      this.#faults.push(`${name} is not a whole number from ${least} to ${most}`);
    }

    return value;
  }

  /** One of several words. */
  choice<Word extends string>(name: string, words: readonly Word[], rule: Rule<Word> = {}): Word | undefined {
    const value = this.#require(name, "text", rule);
    const word = words.find((one) => one === value);
    if (value && word === undefined) this.#faults.push(`${name} is none of ${words.join(", ")}`);

    return word;
  }

  /** `true` or `false`, in these words. */
  flag(name: string, fallback: boolean, rule: Rule = {}): boolean {
    const value = this.#require(name, "true or false", { ...rule, fallback });
    if (value !== "true" && value !== "false") this.#faults.push(`${name} is neither true nor false`);

    return value === "true";
  }

  url(name: string, rule: Rule<string> = {}): string {
    return this.#url(name, "URL", rule);
  }

  /** A URL that tokens and personal data are sent to: https, but in development and for the loopback hosts of PLAIN_HTTP_HOSTS. */
  secureUrl(name: string, rule: Rule<string> = {}): string {
    const value = this.#url(name, "https URL", rule);
    const plainHosts = this.list("PLAIN_HTTP_HOSTS", { about: "loopback hosts where http is enough" });
    if (!URL.canParse(value)) return value;
    const { protocol, hostname } = new URL(value);
    const plain = this.forDevelopment || plainHosts.filter(isLoopback).includes(hostname);
    if (protocol !== "https:" && !(protocol === "http:" && plain))
      this.#faults.push(`${name} is not an https address, nor one of a loopback host that PLAIN_HTTP_HOSTS names`);

    return value;
  }

  /** A list separated by commas or spaces. */
  list(name: string, rule: Rule = {}): readonly string[] {
    return this.#list(name, "list", rule);
  }

  urls(name: string, rule: Rule = {}): readonly string[] {
    const given = this.#list(name, "URLs", rule);
    for (const url of given) if (!URL.canParse(url)) this.#faults.push(`${name} names ${url}, which is no URL`);

    return given;
  }

  /** Web origins, such as `https://dashboard.example`, exactly as a browser sends them. */
  origins(name: string, { fallback = [], ...rule }: Rule<readonly string[]> = {}): readonly string[] {
    const given = this.#list(name, "origins", { ...rule, fallback: fallback.join(" ") });
    if (!this.#environment[name]) return fallback;
    for (const origin of given) {
      if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin.includes("*"))
        this.#faults.push(`${name} names ${origin}, which is no origin such as https://dashboard.example`);
    }

    return given;
  }

  /** The text of the file that the variable names. */
  file(name: string, rule: Rule = {}): string {
    const path = this.#require(name, "file", rule);
    if (!path) return "";
    this.#files.set(name, "file");
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
  secretFile(name: string, rule: Rule = {}): string {
    const bare = bareName(name);
    if (this.#environment[bare])
      this.#faults.push(`${bare} holds a secret, which belongs in a file that ${name} names`);
    const path = this.#require(name, "secret file", rule);
    if (!path) return "";
    this.#files.set(name, "secretFile");
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

  /** The text that a file holds now which was read before, under the same rules; throws one sentence. */
  readAgain(name: string): string {
    const settings = new Settings(this.#environment);
    const text = settings[this.#files.get(name) ?? "file"](name);

    return settings.finish({ text }).text;
  }

  /** A database's URL with the password of the file that `passwordFile` names, if it needs one. */
  databaseUrl(name: string, passwordFile: string, rule: Rule = {}): string {
    const value = this.url(name, rule);
    if (!URL.canParse(value)) return value;
    const url = new URL(value);
    if (url.password || url.searchParams.has("password"))
      this.#faults.push(`${name} holds a password, which belongs in a file that ${passwordFile} names`);
    if (this.optionalText(passwordFile, { about: `the password for \`${name}\`` }) !== null)
      url.password = encodeURIComponent(this.secretFile(passwordFile).trimEnd());
    const authority = this.optionalText(DATABASE_CA_FILE, {
      about:
        "the certificate authority of the databases' server, in PEM: with it nothing is said to a server but over TLS, and to none that shows another's certificate or name",
    });
    if (authority !== null) {
      const text = this.file(DATABASE_CA_FILE);
      if (text !== "" && !isCertificate(text))
        this.#faults.push(`${DATABASE_CA_FILE} names a file that holds no certificate in PEM: ${authority}`);
      url.searchParams.set("sslmode", "verify-full");
      url.searchParams.set("sslrootcert", authority);
    }

    return url.href;
  }

  /** The finished settings, frozen; throws one sentence that lists every fault found on the way. */
  finish<T extends object>(settings: T): Readonly<T> {
    if (this.#faults.length > 0) throw new ConfigurationError(this.#faults);

    return Object.freeze(settings);
  }

  /** Null where nothing names a file, and no secret stands in the environment itself. */
  optionalSecretFile(name: string, rule: Rule = {}): string | null {
    const given = this.#find(name, "secret file", { ...rule, isOptional: true }) || this.#environment[bareName(name)];

    return given ? this.secretFile(name) : null;
  }

  /** Null where nothing names a file. */
  optionalFile(name: string, rule: Rule = {}): string | null {
    return this.#find(name, "file", { ...rule, isOptional: true }) ? this.file(name) : null;
  }

  /** A rule over several settings; the fault is the sentence without its full stop. */
  require(isKept: boolean, fault: string): void {
    if (!isKept) this.#faults.push(fault);
  }

  #find(name: string, kind: SettingKind, rule: SaidOfSetting): string | undefined {
    SETTING_ASKED.publish({ name, kind, ...rule });

    return this.#environment[name] || rule.fallback?.toString();
  }

  /** Empty where it is missing, which is a fault then. */
  #require(name: string, kind: SettingKind, rule: SaidOfSetting): string {
    const value = this.#find(name, kind, rule);
    if (value === undefined) this.#faults.push(`${name} is missing`);

    return value ?? "";
  }

  #url(name: string, kind: SettingKind, rule: Rule<string>): string {
    const value = this.#require(name, kind, rule);
    if (value && !URL.canParse(value)) this.#faults.push(`${name} is not a URL`);

    return value;
  }

  #list(name: string, kind: SettingKind, rule: SaidOfSetting): readonly string[] {
    const text = this.#find(name, kind, { ...rule, isOptional: true }) ?? "";

    return text.split(/[\s,]+/).filter(Boolean);
  }

  #admitKey(name: string, text: string): string {
    if (!this.forDevelopment && holdsDevelopmentKey(text))
      this.#faults.push(`${name} names a key that was made for development, and this is production`);

    return text;
  }
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).subject !== undefined;
  } catch {
    return false;
  }
}

/** As which a secret would stand in the environment itself. */
function bareName(name: string): string {
  return name.replace(/_FILE$/, "");
}
