import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { FINDINGS_FOLDER } from "@kim-hub/ki-strategy/findings-folder";
import { hashReferenceFiles } from "@kim-hub/ki-strategy/reference-files";
import { localDate } from "@kim-hub/kit/calendar";
import type { RunningPostgres } from "@kim-hub/postgres/embedded";
import { withClient } from "@kim-hub/postgres/with-client";
import { escapeIdentifier } from "pg";
import { bundleOf } from "../bundling/bundle-places.js";
import type { HubConfig } from "../installation/config.js";
import { databaseName } from "../installation/subgraphs.js";

/**
 * Keeps in each database of an embedded server, as its comment, which start has prepared it, so that the next equal start can pass it over.
 * A database that is made anew has no comment.
 */
export class Preparation {
  readonly #server: RunningPostgres;
  readonly #own: HubConfig["own"];
  readonly #state: string;

  constructor(server: RunningPostgres, config: HubConfig) {
    this.#server = server;
    this.#own = config.own;
    this.#state = `prepared by ${hashOf(config)}`;
  }

  /** Whether every database of this start is in the state to which this start would bring it. */
  isDone(): Promise<boolean> {
    return withClient(this.#server.url("postgres"), async (client) => {
      const { rowCount } = await client.query(
        "select from pg_database where datname = any ($1) and shobj_description(oid, 'pg_database') = $2",
        [this.#own.map(databaseName), this.#state],
      );

      return rowCount === this.#own.length;
    });
  }

  /** Keeps that they are in this state. */
  keep(): Promise<void> {
    return withClient(this.#server.url("postgres"), async (client) => {
      for (const name of this.#own)
        await client.query(`comment on database ${escapeIdentifier(databaseName(name))} is '${this.#state}'`);
    });
  }
}

/** Of all that decides what is in them: the hub's own program, the reference files, how many people and whether findings are invented, and today, on which their days rest. */
function hashOf({ demonstrationPersons, demonstrationFindings }: HubConfig): string {
  const program = readFileSync(bundleOf("hub"));
  const findings = demonstrationFindings ? hashReferenceFiles(FINDINGS_FOLDER) : "none";
  const content = [hashReferenceFiles(), demonstrationPersons, findings, localDate()];

  return createHash("sha256").update(program).update(content.join(" ")).digest("hex");
}
