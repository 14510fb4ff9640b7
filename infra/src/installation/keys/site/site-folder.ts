import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the keys of a site lie: a folder for each service that runs here, which it reads whole, and one with all that may be passed on. */
export interface SiteFolder {
  readonly folder: string;
  readonly of: (service: string, file: string) => string;
  readonly passedOn: (file: string) => string;
}

/** The folder of the authority's own key, which no service reads. */
export const AUTHORITY = "ca";

export const AUTHORITY_FILE = "ca.pem";
export const AUTHORITY_KEY_FILE = "ca.key.pem";
export const CERTIFICATE_FILE = "certificate.pem";
export const CERTIFICATE_KEY_FILE = "certificate.key.pem";
/** Until its certificate has come. */
export const NEXT_CERTIFICATE_KEY_FILE = "next-certificate.key.pem";
export const NETWORK_FILE = "log-network.json";

export const requestFileOf = (service: string) => `${service}.csr.pem`;
export const certificateFileOf = (service: string) => `${service}.cert.pem`;
export const keeperFileOf = (keeper: string) => `${keeper}.keeper.json`;
export const privateFileOf = (name: string) => `${name}.private.json`;
export const publicFileOf = (name: string) => `${name}.public.json`;

const PASSED_ON = "public";

export function siteIn(folder: string): SiteFolder {
  return {
    folder,
    of: (service, file) => join(folder, service, file),
    passedOn: (file) => join(folder, PASSED_ON, file),
  };
}

/** Makes what is missing of the folders, for their owner alone. */
export function provideFolders({ folder }: SiteFolder, services: readonly string[]): void {
  for (const name of [PASSED_ON, ...services]) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
}

/** Readable by the owner only; throws where there is a file already: a key that is overwritten is lost. */
export function writeOnce(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flag: "wx" });
}
