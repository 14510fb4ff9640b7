import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "../../write-whole.js";
import { readRequest, requestCertificate } from "./authority.js";
import { SiteError } from "./site-error.js";
import { NEXT_CERTIFICATE_KEY_FILE, requestFileOf, type SiteFolder, writeOnce } from "./site-folder.js";

/** Makes the next key of a service's certificate and asks for its certificate, at the same hosts; false where that is under way already. */
export async function renewRequest(service: string, site: SiteFolder): Promise<boolean> {
  const file = site.passedOn(requestFileOf(service));
  const known = existsSync(file) ? await readRequest(readFileSync(file, "utf8")) : null;
  if (!known)
    throw new SiteError(`There is no request ${file} whose hosts the next certificate of ${service} has too.`);
  const next = site.of(service, NEXT_CERTIFICATE_KEY_FILE);
  if (existsSync(next)) return false;
  const { pem, key } = await requestCertificate(service, known.hosts);
  writeOnce(next, key);
  writeWhole(file, pem);

  return true;
}
