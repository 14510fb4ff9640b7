/** `kim-hub keys certify <folder> <service>`: the authority signs what a service asks for. */
import { resolve } from "node:path";
import { certifyService } from "../../installation/keys/site/certify-service.js";
import { distribute } from "../../installation/keys/site/put-together.js";
import { siteIn } from "../../installation/keys/site/site-folder.js";
import type { CommandContext } from "../command-context.js";
import { asCommandError, readDays } from "./site-fault.js";

export interface CertifyOptions {
  readonly fingerprint?: string;
  readonly days: string;
}

export async function certifyKeys(
  folder: string,
  service: string,
  { fingerprint, days: given }: CertifyOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  const site = siteIn(resolve(config.directory, folder));
  const days = readDays(given);
  try {
    const signed = await certifyService(service, site, { days, now: new Date(), fingerprint });
    distribute(site);
    terminal.print(`${service}: certified for ${days} days at ${signed.hosts.join(", ")}.`);
    terminal.print(`SHA-256 of the request: ${signed.fingerprint}`);
  } catch (error) {
    throw asCommandError(error);
  }
}
