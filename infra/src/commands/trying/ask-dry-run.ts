import { existsSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "@kim-hub/kit/answer";
import type { DryRunFound } from "../../explaining/render-dry-run.js";
import { findDataDirectory } from "../../installation/config.js";
import { createHeaders, type Sender } from "../ask/create-headers.js";
import { type Question, sendQuestion } from "../ask/send-question.js";
import type { CommandConfig } from "../config.js";

interface Asked {
  readonly kind: "query" | "mutation";
  readonly question: Question;
  readonly sender: Sender;
}

/** A dry run on the hub of this machine; where there is none, one sentence that says why. */
export async function askDryRun({ kind, question, sender }: Asked, config: CommandConfig): Promise<DryRunFound> {
  const absent = kind === "mutation" ? "A dry run changes nothing: a mutation has none." : await findObstacle(config);
  if (absent !== null) return { absent };
  const extensions = { dryRun: true };
  const answer = await sendQuestion(config.gatewayUrl, await createHeaders(sender, config), {
    ...question,
    extensions,
  });
  const { dryRun } = answer.extensions ?? {};

  return { hub: config.gatewayUrl, dryRun: isObject(dryRun) ? dryRun : {}, errors: answer.errors ?? [] };
}

/** Why nobody can be asked; null where a hub runs. Whether that is for development, its gateway and each office decide themselves. */
async function findObstacle({ environment, gatewayUrl }: CommandConfig): Promise<string | null> {
  if (environment.NODE_ENV === "production") return "A dry run is for a hub for development, and this is production.";
  const directory = findDataDirectory(environment);
  const { ok } = existsSync(join(directory, "logs"))
    ? await fetch(new URL("/live", gatewayUrl)).catch(() => ({ ok: false }))
    : { ok: false };

  return ok
    ? null
    : `No hub of ${directory} runs at ${gatewayUrl}, so no office is asked: npm start starts one, which adds a dry run.`;
}
