import { existsSync, readFileSync } from "node:fs";
import { findDataDirectory } from "../../installation/config.js";
import { type KeyFiles, keyFilesIn } from "../../installation/keys/key-files.js";
import { InputError } from "../command-error.js";

interface Asked<Key> {
  /** The setting that names the file, as for the office's own service. */
  readonly variable: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Which one it is of the local installation, where the environment names none. */
  readonly local: (files: KeyFiles) => string;
  readonly parse: (name: string, text: string) => Key | Promise<Key>;
}

/** An office's key; one sentence where there is none. */
export async function readKey<Key>({ variable, environment, local, parse }: Asked<Key>): Promise<Key> {
  const path = environment[variable] || local(keyFilesIn(findDataDirectory(environment)));
  if (!existsSync(path))
    throw new InputError(`There is no key at ${path}; start the hub with npm start or set ${variable}.`);
  try {
    return await parse(variable, readFileSync(path, "utf8"));
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
