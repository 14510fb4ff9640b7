/** `kim-hub keys collect <folder> <others...>`: every service gets the public halves of the others. */
import { basename, resolve } from "node:path";
import { distribute, takeOver } from "../../installation/keys/site/put-together.js";
import { siteIn } from "../../installation/keys/site/site-folder.js";
import type { CommandContext } from "../command-context.js";
import { asCommandError } from "./site-fault.js";

export async function collectKeys(
  folder: string,
  others: readonly string[],
  { config, terminal }: CommandContext,
): Promise<void> {
  const site = siteIn(resolve(config.directory, folder));
  try {
    for (const other of others) {
      const from = resolve(config.directory, other);
      terminal.print(`${basename(from)}: ${takeOver(from, site)} files taken over.`);
    }
    const missing = distribute(site);
    for (const sentence of missing) terminal.print(sentence);
    if (missing.length === 0) terminal.print("Every service has what it reads of others.");
  } catch (error) {
    throw asCommandError(error);
  }
}
