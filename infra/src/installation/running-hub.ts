import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartError } from "@kim-hub/postgres/start-error";
import type { RunningHub } from "./config.js";
import { holderOf } from "./data-directory.js";
import { writeWhole } from "./write-whole.js";

/** Also where no account has its number, as in a container. */
const USER = process.getuid?.() ?? 0;

interface Announced extends RunningHub {
  /** By which an announcement is known that was left over when its start was killed. */
  readonly processId: number;
}

/** Lets other starts of this user on this machine find the hub; the returned function ends that. */
export function announceHub(
  { dataDirectory, ports, audience, trustCentreAudience, demonstrationPersons, inventedOn }: RunningHub,
  folder = announcements(),
): () => void {
  const hub: RunningHub = {
    ...{ dataDirectory, ports, audience, trustCentreAudience },
    ...{ demonstrationPersons, inventedOn },
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  requireOwn(folder);
  const file = join(folder, fileOf(ports.gateway));
  writeWhole(file, JSON.stringify({ ...hub, processId: process.pid }));

  return () => rmSync(file, { force: true });
}

/** The hub whose gateway has this port, if a start of this user on this machine has announced it and still runs. */
export function findAnnounced(port: number, folder = announcements()): RunningHub | null {
  const file = join(folder, fileOf(port));
  if (!existsSync(file)) return null;
  requireOwn(folder);
  const { processId, ...hub }: Announced = JSON.parse(readFileSync(file, "utf8"));

  return holderOf(hub.dataDirectory) === processId ? hub : null;
}

function fileOf(port: number): string {
  return `${port}.json`;
}

function announcements(): string {
  return join(tmpdir(), `kim-hubs-of-${USER}`);
}

/** Others who write there could name keys and ports of their own. */
function requireOwn(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  if (uid === USER && (mode & 0o077) === 0) return;
  throw new StartError(`Hubs announce themselves in ${folder}, which others may change; remove it or set TMPDIR.`);
}
