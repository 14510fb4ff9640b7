/** `kim-hub keys create <folder>`: makes what a site needs to start, or what one service of another organisation does. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { certifyService, isAuthority } from "../../installation/keys/site/certify-service.js";
import { createKeys, KEY_HOLDERS, type KeyHolder } from "../../installation/keys/site/create-site.js";
import { distribute } from "../../installation/keys/site/put-together.js";
import { certificateFileOf, siteIn } from "../../installation/keys/site/site-folder.js";
import { nearestNames } from "../../terminal/nearest-names.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { readPlaces } from "./read-places.js";
import { asCommandError, readDays } from "./site-fault.js";

export interface CreateOptions {
  readonly service?: readonly string[];
  readonly host?: readonly string[];
  readonly days: string;
}

export async function createSiteKeys(
  folder: string,
  { service, host = [], days: given }: CreateOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  const site = siteIn(resolve(config.directory, folder));
  const holders = service?.map(requireHolder) ?? KEY_HOLDERS;
  const placeOf = readPlaces(host, holders);
  const days = readDays(given);
  const now = new Date();
  try {
    for (const holder of holders) {
      const { made, kept } = await createKeys(holder, site, { placeOf, now });
      terminal.print(`${holder}: ${made} keys made, ${kept} kept.`);
    }
    for (const holder of holders) {
      if (holder === "ca" || !isAuthority(site) || existsSync(site.passedOn(certificateFileOf(holder)))) continue;
      const { hosts } = await certifyService(holder, site, { days, now });
      terminal.print(`${holder}: certified for ${days} days at ${hosts.join(", ")}.`);
    }
    for (const sentence of distribute(site)) terminal.print(sentence);
  } catch (error) {
    throw asCommandError(error);
  }
}

function requireHolder(name: string): KeyHolder {
  const holder = KEY_HOLDERS.find((each) => each === name);
  if (!holder)
    throw new InputError(`There is no service '${name}'; there is ${nearestNames(name, KEY_HOLDERS).join(", ")}.`);

  return holder;
}
