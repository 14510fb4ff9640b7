import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { serviceUri } from "@kim-hub/kit/service-uri";
import { writeWhole } from "../../write-whole.js";
import { certify, readRequest } from "./authority.js";
import { SiteError } from "./site-error.js";
import {
  AUTHORITY,
  AUTHORITY_FILE,
  AUTHORITY_KEY_FILE,
  certificateFileOf,
  requestFileOf,
  type SiteFolder,
} from "./site-folder.js";

/** What the authority has signed. */
export interface SignedRequest {
  readonly hosts: readonly string[];
  /** SHA-256 of the request, by which who made it recognises it on the telephone. */
  readonly fingerprint: string;
}

/** Whether the authority's key lies here. */
export function isAuthority(site: SiteFolder): boolean {
  return existsSync(site.of(AUTHORITY, AUTHORITY_KEY_FILE));
}

/** Signs the request that the service has passed on; a request that names another service, or several, is refused. */
export async function certifyService(
  service: string,
  site: SiteFolder,
  { days, now, fingerprint: expected }: { days: number; now: Date; fingerprint?: string | undefined },
): Promise<SignedRequest> {
  if (!isAuthority(site)) throw new SiteError("The authority's key does not lie here: its holder alone certifies.");
  const file = site.passedOn(requestFileOf(service));
  if (!existsSync(file)) throw new SiteError(`There is no request ${file}: ${service} makes it with keys create.`);
  const pem = readFileSync(file, "utf8");
  const named = await readRequest(pem);
  if (!named) throw new SiteError(`The file ${file} holds no request for a certificate that its own key has signed.`);
  if (named.uris.length !== 1 || named.uris[0] !== serviceUri(service))
    throw new SiteError(`The request ${file} names another service than ${service}, or several.`);
  const fingerprint = createHash("sha256").update(pem).digest("hex");
  if (expected !== undefined && expected !== fingerprint)
    throw new SiteError(`The request ${file} has another fingerprint than the one given: ${fingerprint}.`);
  const authority = {
    pem: readFileSync(site.passedOn(AUTHORITY_FILE), "utf8"),
    key: readFileSync(site.of(AUTHORITY, AUTHORITY_KEY_FILE), "utf8"),
  };
  writeWhole(site.passedOn(certificateFileOf(service)), await certify(pem, authority, days, now));

  return { hosts: named.hosts, fingerprint };
}
