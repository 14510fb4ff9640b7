import { existsSync, readFileSync } from "node:fs";
import { type KeyMembers, readKeySet, thumbprintOf, writeKeySet } from "@kim-hub/kit/key-set";
import { generateLinkageKey } from "@kim-hub/kit/linkage-key";
import { getMonths, readRetentionRules } from "@kim-hub/kit/retention-rules";
import { OPERATOR } from "@kim-hub/kit/service-uri";
import { SERVICES, type ServiceName } from "../../service-names.js";
import { writeWhole } from "../../write-whole.js";
import { publicOf } from "../key-chain.js";
import { createAuthority, requestCertificate } from "./authority.js";
import { keysOf, type OwnPair } from "./service-keys.js";
import {
  AUTHORITY,
  AUTHORITY_FILE,
  AUTHORITY_KEY_FILE,
  CERTIFICATE_KEY_FILE,
  keeperFileOf,
  privateFileOf,
  provideFolders,
  publicFileOf,
  requestFileOf,
  type SiteFolder,
  writeOnce,
} from "./site-folder.js";

/** Who has keys: the services, the authority of their certificates, and the operator's command line. */
export const KEY_HOLDERS = [AUTHORITY, OPERATOR, ...SERVICES] as const;
export type KeyHolder = (typeof KEY_HOLDERS)[number];

/** Where a service is reached: hosts for its certificate, and the address for others' checkpoints. */
export interface ServicePlace {
  readonly hosts: readonly string[];
  readonly port: number;
}

interface Creation {
  readonly placeOf: (service: KeyHolder) => ServicePlace;
  readonly now: Date;
}

export interface CreatedKeys {
  readonly made: number;
  /** Those that were there already, which stay as they are. */
  readonly kept: number;
}

/** Health checks on the same machine ask there. */
const OWN_MACHINE = ["localhost", "127.0.0.1", "::1"];

/** Makes the keys of one holder that are missing; none that is there is touched. */
export async function createKeys(holder: KeyHolder, site: SiteFolder, creation: Creation): Promise<CreatedKeys> {
  provideFolders(site, [holder]);
  const count = { made: 0, kept: 0 };
  const make = async (file: string, write: () => Promise<void> | void) => {
    count[existsSync(file) ? "kept" : "made"] += 1;
    if (!existsSync(file)) await write();
  };
  if (holder === AUTHORITY) {
    await make(site.of(AUTHORITY, AUTHORITY_KEY_FILE), async () => {
      const { pem, key } = await createAuthority(creation.now);
      writeOnce(site.of(AUTHORITY, AUTHORITY_KEY_FILE), key);
      writeWhole(site.passedOn(AUTHORITY_FILE), pem);
    });

    return count;
  }
  await make(site.of(holder, CERTIFICATE_KEY_FILE), async () => {
    const hosts = [...new Set([...creation.placeOf(holder).hosts, ...OWN_MACHINE])];
    const { pem, key } = await requestCertificate(holder, hosts);
    writeOnce(site.of(holder, CERTIFICATE_KEY_FILE), key);
    writeWhole(site.passedOn(requestFileOf(holder)), pem);
  });
  if (holder === OPERATOR) return count;
  const { pairs, secrets } = keysOf(holder);
  for (const pair of pairs) {
    const file = site.of(holder, privateFileOf(pair.name));
    await make(file, () => createPair(pair, file, creation.now));
    publish(pair, file, site);
  }
  for (const { name, isSet } of secrets) {
    const file = site.of(holder, privateFileOf(name));
    await make(file, () => {
      const key = { ...generateLinkageKey() };
      writeOnce(file, isSet ? writeKeySet([{ ...key, iat: secondsOf(creation.now) }]) : JSON.stringify(key));
    });
  }
  describeKeeper(holder, site, creation);

  return count;
}

async function createPair({ generate, isSet }: OwnPair, file: string, now: Date): Promise<void> {
  const { privateKey, publicKey } = await generate();
  const key = { ...privateKey, kid: thumbprintOf({ ...publicKey }), iat: secondsOf(now) };
  writeOnce(file, isSet ? writeKeySet([key]) : JSON.stringify(key));
}

/** The public half follows from the private one: where it is missing, it is written anew. */
function publish({ name, isSet }: OwnPair, file: string, site: SiteFolder): void {
  const target = site.passedOn(publicFileOf(name));
  if (existsSync(target)) return;
  const keys: readonly KeyMembers[] = readKeySet(readFileSync(file, "utf8"))?.keys.map(publicOf) ?? [];
  writeWhole(target, isSet ? writeKeySet(keys) : JSON.stringify(keys[0]));
}

/** What others must know of a log beside its keys. */
function describeKeeper(service: ServiceName, site: SiteFolder, { placeOf, now }: Creation): void {
  if (service === "gateway") return;
  const keeper = service === "gateway-log" ? "gateway" : service;
  const file = site.passedOn(keeperFileOf(keeper));
  if (existsSync(file)) return;
  const {
    hosts: [host = service],
    port,
  } = placeOf(service);
  const record = keeper === "gateway" ? "REQUEST_LOG" : "DISCLOSURE_LOG";
  const { months } = getMonths(readRetentionRules(), { record, office: keeper, on: now.toISOString().slice(0, 10) });
  const kind = keeper === "gateway" ? "request" : "disclosure";
  const url = `https://${host.includes(":") ? `[${host}]` : host}:${port}`;
  writeWhole(
    file,
    JSON.stringify({
      keeper,
      name: `${host}/${keeper}/${kind}-${months}m`,
      witness: `${host}/${keeper}/witness`,
      months,
      url,
    }),
  );
}

function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
