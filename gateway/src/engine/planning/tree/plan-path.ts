/** A plan's path as response names only. */
export function withoutItems(path: readonly string[]): string[] {
  return path.filter((element) => element !== "@");
}

/** The joined path of a field at a joined path, which is empty at the root. */
export function pathBelow(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
