import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { copyBinaries, type PostgresBinaries } from "./binaries.js";
import { canReach, type Identity, isRoot, NOBODY } from "./identity.js";
import { StartError } from "./start-error.js";

/** A cluster's folder, programs and user; no identity means this process's own user. */
export interface Site {
  readonly directory: string;
  readonly binaries: PostgresBinaries;
  readonly identity: Identity | null;
}

/** Settles who runs PostgreSQL; what that user cannot reach, as in a clone below /root, moves to a shelter. */
export async function chooseSite({
  directory: wanted,
  binaries,
  shelters,
}: {
  readonly directory: string;
  readonly binaries: PostgresBinaries;
  readonly shelters: readonly string[];
}): Promise<Site> {
  const directory = await getRealPath(wanted);
  if (!isRoot()) return { directory, binaries, identity: null };

  const identity = await chooseIdentity(directory);
  const reachesData = await canReach(identity, dirname(directory));
  const reachesBinaries = await canReach(identity, await realpath(binaries.postgres));
  if (reachesData && reachesBinaries) return { directory, binaries, identity };

  const shelter = await openShelter(shelters, identity);
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 12);

  return {
    directory: reachesData ? directory : join(shelter, name),
    binaries: reachesBinaries ? binaries : await copyBinaries(binaries, shelter),
    identity,
  };
}

/** Follows symbolic links, so that one cluster has one name in every start. */
async function getRealPath(directory: string): Promise<string> {
  await mkdir(dirname(directory), { recursive: true });

  return realpath(directory).catch(async () => join(await realpath(dirname(directory)), basename(directory)));
}

/** A cluster that an ordinary user made stays that user's when root starts it. */
async function chooseIdentity(directory: string): Promise<Identity> {
  const owner = await stat(directory).catch(() => NOBODY);

  return owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

async function openShelter(shelters: readonly string[], identity: Identity): Promise<string> {
  for (const shelter of shelters) {
    try {
      // The umask may be 077.
      if (await mkdir(shelter, { recursive: true })) await chmod(shelter, 0o755);
      const { mode, uid } = await lstat(shelter);
      // In /var/tmp anyone could have made this folder first, and put their own programs in it for us to run.
      if (uid === 0 && (mode & 0o022) === 0 && (await canReach(identity, await realpath(shelter)))) return shelter;
    } catch {
      // The next one may do.
    }
  }

  throw new StartError(
    `Root can keep PostgreSQL in none of ${shelters.join(", ")}: start as an ordinary user or move this folder out of root's home.`,
  );
}
