import { type FSWatcher, globSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../installation/root.js";

/** An editor saves in several steps, and a checkout many files. */
const QUIET_MILLISECONDS = 40;

/**
 * Calls the listener with the workspaces of the sources that were saved, once they are quiet; stop ends it. Folder by folder, because
 * Node's own watch of a whole tree loses a file that an editor has replaced by another one.
 */
export function watchSources(workspaces: readonly string[], listener: (changed: ReadonlySet<string>) => void) {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const told = changed;
    changed = new Set();
    listener(told);
  };
  const follow = (workspace: string) => {
    const source = join(ROOT, workspace, "src");
    for (const folder of ["", ...globSync("**/", { cwd: source })].map((path) => join(source, path))) {
      if (watchers.has(folder) || !statSync(folder).isDirectory()) continue;
      const watcher = watch(folder, (_event, file) => {
        // A name without an ending may be that of a new folder.
        if (file && !file.includes(".")) follow(workspace);
        if (!file || !/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) return;
        changed.add(workspace);
        clearTimeout(timer);
        timer = setTimeout(tell, QUIET_MILLISECONDS);
      });
      // Its folder is gone.
      watcher.on("error", () => watchers.delete(folder));
      watchers.set(folder, watcher);
    }
  };
  for (const workspace of workspaces) follow(workspace);

  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
