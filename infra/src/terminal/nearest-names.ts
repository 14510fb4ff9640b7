/** The names that share the most parts with a mistyped one, which usually has some of its parts right; all of them if none shares any. */
export function nearestNames(given: string, names: readonly string[]): readonly string[] {
  const parts = new Set(given.toLowerCase().split(SEPARATOR));
  const shared = (name: string) => name.split(SEPARATOR).filter((part) => parts.has(part)).length;
  const most = Math.max(...names.map(shared));

  return names.filter((name) => shared(name) === most);
}

const SEPARATOR = /[.-]/;
