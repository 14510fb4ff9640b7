/** The keys with which an office seals what it states of its persons. */
import { existsSync, readFileSync } from "node:fs";
import { importKey } from "@kim-hub/kit/keys";
import type { Office } from "@kim-hub/kit/office";
import type { ProofSealingKeys } from "@kim-hub/kit/seal-proof";
import { readHubConfig } from "../../installation/config.js";
import { keyFilesIn, proofKeyOf } from "../../installation/secrets.js";
import { InputError } from "../command-error.js";

const SIGNING = "CLIENT_PROOF_SIGNING_KEY_FILE";
const ENCRYPTION = "CLIENT_PROOF_ENCRYPTION_KEY_FILE";

/** The files that the environment names, as for the office's own service, or else those of the local installation. */
export async function readProofKeys(office: Office, environment: NodeJS.ProcessEnv): Promise<ProofSealingKeys> {
  const { [SIGNING]: signing, [ENCRYPTION]: encryption, ...others } = environment;
  const local = keyFilesIn(readHubConfig(others).dataDirectory);

  return {
    signing: await importKey(SIGNING, read(signing ?? local.private(proofKeyOf(office)), SIGNING)),
    trustCentre: await importKey(ENCRYPTION, read(encryption ?? local.public("trust-centre"), ENCRYPTION)),
  };
}

function read(path: string, variable: string): string {
  if (!existsSync(path))
    throw new InputError(`There is no key at ${path}; start the hub with npm start or set ${variable}.`);

  return readFileSync(path, "utf8");
}
