import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The user and group a program runs as. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** The user "nobody", whose number is the same on every system that PostgreSQL is packaged for. */
export const NOBODY: Identity = { uid: 65534, gid: 65534 };

/** Whether this process is root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether `identity` may enter or execute `path` and enter every folder above it; `path` holds no symbolic link. */
export async function canReach({ uid, gid }: Identity, path: string): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(path);
  const bits = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
  if ((bits & 1) === 0) return false;

  return path === dirname(path) || canReach({ uid, gid }, dirname(path));
}
