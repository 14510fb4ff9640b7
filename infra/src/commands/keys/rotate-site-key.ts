/** `kim-hub keys rotate <folder> <name> <step>`: one step of exchanging a key. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type KeyFiles, keyFilesIn } from "../../installation/keys/key-files.js";
import { announceKey, type Rotated, retireKey, useKey } from "../../installation/keys/rotate-key.js";
import { listRotatingKeys } from "../../installation/keys/rotating-keys.js";
import { certifyService, isAuthority } from "../../installation/keys/site/certify-service.js";
import { KEY_HOLDERS } from "../../installation/keys/site/create-site.js";
import { distribute } from "../../installation/keys/site/put-together.js";
import { renewRequest } from "../../installation/keys/site/renew-certificate.js";
import { ownerOf } from "../../installation/keys/site/service-keys.js";
import { privateFileOf, publicFileOf, type SiteFolder, siteIn } from "../../installation/keys/site/site-folder.js";
import { SERVICES } from "../../installation/service-names.js";
import { nearestNames } from "../../terminal/nearest-names.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";
import { requireNumber } from "../require-number.js";
import { asCommandError, readDays } from "./site-fault.js";

export interface RotateOptions {
  readonly settle: string;
  readonly stolen?: true;
}

interface Step {
  readonly folder: string;
  readonly name: string;
  readonly step: string;
}

const STEPS = ["announce", "use", "retire"] as const;
const CERTIFICATE = /^(.+)-certificate$/;
const CERTIFICATE_DAYS = readDays("180");
const LONGEST_SETTLE_SECONDS = 86_400;

export async function rotateSiteKey(
  { folder, name, step: given }: Step,
  { settle, stolen = undefined }: RotateOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  const site = siteIn(resolve(config.directory, folder));
  const step = STEPS.find((each) => each === given);
  if (!step) throw new InputError(`A rotation has the steps ${STEPS.join(", ")}, not '${given}'.`);
  const settleSeconds = requireNumber("settle", settle, { least: 0, most: LONGEST_SETTLE_SECONDS });
  const holder = KEY_HOLDERS.find((each) => each !== "ca" && each === CERTIFICATE.exec(name)?.[1]);
  try {
    if (holder) terminal.print(await renewCertificate(holder, step, site));
    else {
      const isSite = existsSync(site.passedOn(""));
      const files = isSite ? filesOf(site) : keyFilesIn(site.folder);
      const { changed, neededUntil } = await rotate(name, step, { files, settleSeconds, isStolen: stolen === true });
      if (isSite) distribute(site);
      terminal.print(`${name}: ${DONE[step]}${changed ? "" : ", as before"}.`);
      if (neededUntil) terminal.print(`The earlier key is needed until ${neededUntil.toISOString()}.`);
    }
  } catch (error) {
    throw asCommandError(error);
  }
}

const DONE = {
  announce: "the next key is announced; pass its public half on",
  use: "the next key is in use",
  retire: "what nobody needs any longer is gone",
} as const;

async function rotate(
  name: string,
  step: (typeof STEPS)[number],
  { files, settleSeconds, isStolen }: { files: KeyFiles; settleSeconds: number; isStolen: boolean },
): Promise<Rotated> {
  const keys = listRotatingKeys();
  const key = keys.find((each) => each.name === name);
  if (!key) {
    const names = [...keys.map((each) => each.name), ...SERVICES.map((service) => `${service}-certificate`)];
    throw new InputError(`There is no rotating key '${name}'; there is ${nearestNames(name, names).join(", ")}.`);
  }
  if (step === "announce") return announceKey(key, { files });

  return step === "use" ? useKey(key, { files, settleSeconds }) : retireKey(key, { files, isStolen });
}

/** A certificate is renewed in two steps: its services verify the authority, and not each other's keys. */
async function renewCertificate(holder: string, step: (typeof STEPS)[number], site: SiteFolder): Promise<string> {
  if (step === "retire") throw new InputError("A certificate ends by itself; it has no step retire.");
  if (step === "announce") {
    const isNew = await renewRequest(holder, site);

    return `${holder}: ${isNew ? "the next certificate is asked for" : "the next certificate is asked for already"}.`;
  }
  if (isAuthority(site)) await certifyService(holder, site, { days: CERTIFICATE_DAYS, now: new Date() });
  const [missing] = distribute(site).filter((sentence) => sentence.startsWith(`${holder} still needs its certificate`));

  return missing ?? `${holder}: its certificate of now is in use.`;
}

/** Each key lies with its service, and its public half with what is passed on. */
function filesOf(site: SiteFolder): KeyFiles {
  return {
    private: (name) => site.of(ownerOf(name, SERVICES) ?? "", privateFileOf(name)),
    public: (name) => site.passedOn(publicFileOf(name)),
  };
}
