import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Logger } from "pino";
import type { OperationSource } from "../engine/operations/operation-store.js";
import type { SchemaTexts } from "../engine/supergraph/schema-texts.js";
import type { MadePlan } from "./planning-messages.js";
import { PLANNING_THREAD } from "./planning-thread-url.js";

interface KeptOptions {
  readonly directory: string;
  readonly log: Pick<Logger, "warn">;
}

/** Of these there are as many as clients send texts. */
const MOST_PLANS = 4000;
/** Of which the plans are kept, those that began to be used last. */
const MOST_SUPERGRAPHS = 8;
const SCHEMAS = "schemas";

/** What has been planned over one supergraph, in files: its next start and other processes of the same program need not plan it again. */
export class KeptPlans {
  readonly #folder: string;
  readonly #log: Pick<Logger, "warn">;
  readonly #names: Set<string>;

  constructor(sdl: string, { directory, log }: KeptOptions) {
    // Another program's plans are not found.
    const planned = createHash("sha256").update(process.version).update(readFileSync(PLANNING_THREAD)).update(sdl);
    this.#folder = join(directory, planned.digest("hex"));
    this.#log = log;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    dropOldest(directory, this.#folder);
    this.#names = new Set(readdirSync(this.#folder));
  }

  /** The supergraph's schemas; null until it has been found valid once. */
  findSchemas(): SchemaTexts | null {
    return this.#names.has(SCHEMAS) ? deserialize(readFileSync(join(this.#folder, SCHEMAS))) : null;
  }

  keepSchemas(schemas: SchemaTexts): Promise<void> {
    return this.#keep(SCHEMAS, schemas);
  }

  /** Whether the operation was planned before this process began, and so is valid. */
  has(source: OperationSource): boolean {
    return this.#names.has(nameOf(source));
  }

  /** The operation's plans, whichever process made them; null if none has. */
  async find(source: OperationSource): Promise<readonly MadePlan[] | null> {
    // Where it cannot be read, it is planned.
    const content = await readFile(join(this.#folder, nameOf(source))).catch(() => null);

    return content && deserialize(content);
  }

  async keepPlans(source: OperationSource, plans: readonly MadePlan[]): Promise<void> {
    if (this.#names.size < MOST_PLANS) await this.#keep(nameOf(source), plans);
  }

  /** Whole or not at all: others read at any time. */
  async #keep(name: string, content: object): Promise<void> {
    const file = join(this.#folder, name);
    const unfinished = `${file}-${process.pid}`;
    try {
      await writeFile(unfinished, serialize(content), { mode: 0o600 });
      await rename(unfinished, file);
      this.#names.add(name);
    } catch (error) {
      // They are made anew another time.
      this.#log.warn({ error: error instanceof Error ? error.message : String(error) }, "plans are not kept");
    }
  }
}

function dropOldest(directory: string, used: string): void {
  const now = new Date();
  utimesSync(used, now, now);
  const folders = readdirSync(directory).map((name) => join(directory, name));
  // Another process may drop one at the same time.
  const usedAt = (folder: string) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const ordered = folders.map((folder) => ({ folder, at: usedAt(folder) })).toSorted((one, other) => other.at - one.at);
  for (const { folder } of ordered.slice(MOST_SUPERGRAPHS)) rmSync(folder, { recursive: true, force: true });
}

function nameOf({ text, operationName }: OperationSource): string {
  return createHash("sha256")
    .update(JSON.stringify([operationName, text]))
    .digest("hex");
}
