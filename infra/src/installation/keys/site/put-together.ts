import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { readCertificates, readPrivateKey } from "@kim-hub/kit/certificates";
import { readKeySet } from "@kim-hub/kit/key-set";
import { writeWhole } from "../../write-whole.js";
import { KEY_HOLDERS, type KeyHolder } from "./create-site.js";
import { writeNetwork } from "./network.js";
import { keysOf } from "./service-keys.js";
import { SiteError } from "./site-error.js";
import {
  AUTHORITY,
  AUTHORITY_FILE,
  CERTIFICATE_FILE,
  CERTIFICATE_KEY_FILE,
  certificateFileOf,
  NETWORK_FILE,
  NEXT_CERTIFICATE_KEY_FILE,
  privateFileOf,
  provideFolders,
  publicFileOf,
  type SiteFolder,
} from "./site-folder.js";

const PUBLIC = /^[\w-]+\.(?:public\.json|keeper\.json|csr\.pem|cert\.pem)$|^ca\.pem$/;

/** Takes over what others have passed on in a folder, and nothing that is private; returns how many files are new or other ones. */
export function takeOver(from: string, site: SiteFolder): number {
  if (!existsSync(from)) throw new SiteError(`There is no folder ${from}.`);
  provideFolders(site, []);
  const files = readdirSync(from).filter((file) => file !== NETWORK_FILE);
  const changes = files.flatMap((file) => {
    const text = readFileSync(join(from, file), "utf8");
    if (!PUBLIC.test(file) || isPrivate(text))
      throw new SiteError(`${join(from, file)} is nothing that is passed on: take a folder of public halves alone.`);
    const target = site.passedOn(file);
    const known = existsSync(target) ? readFileSync(target, "utf8") : null;
    if (known === text) return [];
    if (known !== null && !follows(file, text, known))
      throw new SiteError(`${join(from, file)} differs from ${target}: remove the earlier one if the other is meant.`);

    return [() => writeWhole(target, text)];
  });
  for (const change of changes) change();

  return changes.length;
}

/** Gives each service that runs here all public halves that it reads, and returns a sentence for each file that is still missing. */
export function distribute(site: SiteFolder): readonly string[] {
  const holders = KEY_HOLDERS.filter((holder) => holder !== AUTHORITY && existsSync(join(site.folder, holder)));
  const network = writeNetwork(site);

  return [...network.missing, ...holders.flatMap((holder) => distributeTo(holder, site, network.file))];
}

function distributeTo(holder: KeyHolder, site: SiteFolder, networkFile: string | null): readonly string[] {
  const missing: string[] = [];
  const give = (source: string, file: string, from: string) => {
    if (!existsSync(source)) missing.push(`${holder} still needs ${file}, ${from}.`);
    else copy(source, site.of(holder, file));
  };
  give(site.passedOn(AUTHORITY_FILE), AUTHORITY_FILE, "which the holder of the authority passes on");
  giveCertificate(holder, site, missing);
  if (holder === "operator" || holder === AUTHORITY) return missing;
  const { publics, shared } = keysOf(holder);
  for (const name of publics) give(site.passedOn(publicFileOf(name)), publicFileOf(name), "which its owner passes on");
  if (networkFile) copy(networkFile, site.of(holder, NETWORK_FILE));
  if (shared && shared.maker !== holder) {
    const file = privateFileOf(shared.name);
    const source = site.of(shared.maker, file);
    if (!existsSync(site.of(holder, file)))
      if (existsSync(source)) copy(source, site.of(holder, file));
      else missing.push(`${holder} still needs ${file}, which ${shared.maker} gives the other offices in confidence.`);
  }

  return missing;
}

/** A certificate comes to its service only with the key that lies there. */
function giveCertificate(holder: KeyHolder, site: SiteFolder, missing: string[]): void {
  const source = site.passedOn(certificateFileOf(holder));
  const [certificate] = existsSync(source) ? readCertificates(readFileSync(source, "utf8")) : [];
  const isFor = (file: string) => {
    const key = existsSync(file) ? readPrivateKey(readFileSync(file, "utf8")) : null;

    return key !== null && certificate?.checkPrivateKey(key) === true;
  };
  const [current, next] = [site.of(holder, CERTIFICATE_KEY_FILE), site.of(holder, NEXT_CERTIFICATE_KEY_FILE)];
  if (isFor(next)) renameSync(next, current);
  if (isFor(current)) copy(source, site.of(holder, CERTIFICATE_FILE));
  else
    missing.push(`${holder} still needs its certificate, which the holder of the authority makes with keys certify.`);
}

function copy(source: string, target: string): void {
  const text = readFileSync(source, "utf8");
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeWhole(target, text);
}

function isPrivate(text: string): boolean {
  const keys = readKeySet(text)?.keys ?? [];

  return text.includes("PRIVATE KEY") || keys.some((key) => "d" in key || "k" in key);
}

/** A set of the same owner has a key in common with the one before; requests and certificates are renewed whole. */
function follows(file: string, text: string, known: string): boolean {
  if (file.endsWith(".csr.pem") || file.endsWith(".cert.pem")) return true;
  if (!file.endsWith(".public.json")) return false;
  const ids = new Set(readKeySet(known)?.keys.map(({ kid }) => kid));

  return readKeySet(text)?.keys.some(({ kid }) => ids.has(kid)) ?? false;
}
