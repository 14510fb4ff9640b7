import { type FSWatcher, globSync, statSync, watch } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../../installation/root.js";

/** An editor saves in several steps, and a checkout many files. */
const QUIET_MILLISECONDS = 25;
/** Besides the files of the project's folder itself. */
const FOLDERS = ["gateway", "infra", "schema", "subgraphs"];
/** What tools write. */
const LEFT_OUT = ["dist", "node_modules", ".turbo", "coverage"];
/** Of editors, and of programs that write a file whole. */
const PASSING = /~$|\.sw[a-z]$|\.new$|\.tmp$|(^|\/)[.#]|(^|\/)\d+$/;

/**
 * Calls the listener with the files that were saved, named from the project's folder, once they are quiet; stop ends it. Folder by folder,
 * because Node's own watch of a whole tree loses a file that an editor has replaced by another one.
 */
export function watchSources(listener: (saved: readonly string[]) => void) {
  const watchers = new Map<string, FSWatcher>();
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    const told = [...saved];
    saved = new Set();
    listener(told);
  };
  const follow = (folder: string) => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (!name || LEFT_OUT.includes(name)) return;
      const path = join(folder, name);
      // The project's own folder holds others', such as the data directory.
      if (folder !== ROOT && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return followTree(path);
      const file = relative(ROOT, path);
      if (PASSING.test(file)) return;
      saved.add(file);
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET_MILLISECONDS);
    });
    // Its folder is gone.
    watcher.on("error", () => watchers.delete(folder));
    watchers.set(folder, watcher);
  };
  const followTree = (top: string) => {
    const isLeftOut = ({ name }: { readonly name: string }) => LEFT_OUT.includes(name);
    follow(top);
    for (const entry of globSync("**", { cwd: top, exclude: isLeftOut, withFileTypes: true }))
      if (entry.isDirectory()) follow(join(entry.parentPath, entry.name));
  };
  follow(ROOT);
  for (const folder of FOLDERS) followTree(join(ROOT, folder));

  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
