import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Environment } from "@kim-hub/kit/config";
import { KeyRing } from "@kim-hub/kit/key-ring";
import { type KeyMembers, readKeySet, thumbprintOf } from "@kim-hub/kit/key-set";

/** Older keys are to be rotated: a year, and a month to do it in. */
const MOST_DAYS = 396;
const DAY_SECONDS = 86_400;

interface KeyFile {
  /** The variable that names it. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** What is wrong with the files of JSON Web Keys that these variables name. */
export function listKeyFaults(
  variables: readonly string[],
  environment: Environment,
  { publicFolder, now }: { publicFolder: string | null; now: Date },
): readonly string[] {
  // Certificates' keys, in PEM, are looked at with their certificates.
  const files = Object.entries(environment)
    .filter(([name]) => variables.includes(name) && name.includes("KEY") && !name.startsWith("TLS_"))
    .flatMap(([name, path]) => (path && existsSync(path) ? { name, path, text: readFileSync(path, "utf8") } : []));

  return files.flatMap((file) => [
    ...listRingFaults(file),
    ...listAgeFaults(file, now),
    ...(publicFolder === null ? [] : listHalfFaults(file, publicFolder)),
  ]);
}

/** The ids of a set, and that all are of one kind. */
function listRingFaults({ name, text }: KeyFile): readonly string[] {
  const keys = readKeySet(text)?.keys ?? [];
  // Symmetric keys have readers of their own, which the service's settings name.
  if (keys.length > 0 && keys.every(({ kty }) => kty === "oct")) return [];
  try {
    new KeyRing(name, text);

    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A key in use or announced that is too old; one without the time of its making says nothing. */
function listAgeFaults({ name, text }: KeyFile, now: Date): readonly string[] {
  const daysOf = ({ iat }: KeyMembers) => Math.floor((now.getTime() / 1000 - Number(iat)) / DAY_SECONDS);
  const old = readKeySet(text)?.keys.find(
    (key) => key.iat !== undefined && key.exp === undefined && daysOf(key) > MOST_DAYS,
  );

  return old ? [`${name} holds a key that is ${daysOf(old)} days old: rotate keys after a year.`] : [];
}

/** Each key that the service signs or opens with must be among those passed on. */
function listHalfFaults({ name, path, text }: KeyFile, folder: string): readonly string[] {
  if (!basename(path).endsWith(".private.json")) return [];
  const own = readKeySet(text)?.keys.filter((key) => "d" in key) ?? [];
  if (own.length === 0) return [];
  const file = join(folder, basename(path).replace(".private.json", ".public.json"));
  if (!existsSync(file)) return [`The public half of ${name} is not among those passed on: there is no ${file}.`];
  const passedOn = new Set(readKeySet(readFileSync(file, "utf8"))?.keys.map(thumbprintOf));
  const [current] = own;

  return current && !passedOn.has(thumbprintOf(current))
    ? [`${file} holds the public half of another key than the one that ${name} uses.`]
    : [];
}
