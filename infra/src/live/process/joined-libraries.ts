import { pathToFileURL } from "node:url";
import { LIBRARIES, PACKAGES_ROOT } from "../../bundling/library-places.js";

/** By the files from which they come. */
type Joined = Readonly<Record<string, () => unknown>>;

const JOINED = pathToFileURL(LIBRARIES).href;
const HOME = `${pathToFileURL(PACKAGES_ROOT).href}/`;

/**
 * The packages that one file holds: to read and link their 1,700 files costs more than all else that a process does until it is ready. An import
 * of one of these files gets the same instance as a require.
 */
export class JoinedLibraries {
  readonly #modules: Joined;
  readonly #required: Joined;

  private constructor(modules: Joined, required: Joined) {
    this.#modules = modules;
    this.#required = required;
  }

  static async read(): Promise<JoinedLibraries> {
    const { modules, required }: { readonly modules: Joined; readonly required: Joined } = await import(JOINED);

    return new JoinedLibraries(modules, required);
  }

  holds(url: string): boolean {
    const name = nameOf(url);

    return Object.hasOwn(this.#modules, name) || Object.hasOwn(this.#required, name);
  }

  /** What an import of the file reads in its place. */
  imported(url: string): string {
    const name = nameOf(url);
    const isModule = Object.hasOwn(this.#modules, name);
    const found = Object((isModule ? this.#modules : this.#required)[name]?.());
    const hidden = !isModule && Object.hasOwn(found, "__esModule") ? ["__esModule"] : [];
    const names = [...new Set([...Object.keys(found), ...hidden])].filter((key) => isModule || key !== "default");
    const all = isModule ? [] : ["export default found;", 'export { found as "module.exports" };'];

    return [
      `import { ${isModule ? "modules" : "required"} as joined } from ${JSON.stringify(JOINED)};`,
      `const found = joined[${JSON.stringify(name)}]();`,
      ...names.map((key, index) => `const e${index} = found[${JSON.stringify(key)}];`),
      `export { ${names.map((key, index) => `e${index} as ${JSON.stringify(key)}`).join(", ")} };`,
      ...all,
    ].join("\n");
  }

  /** The same for a require. */
  required(url: string): string {
    const name = nameOf(url);
    const kind = Object.hasOwn(this.#modules, name) ? "modules" : "required";

    return `module.exports = require(${JSON.stringify(LIBRARIES)}).${kind}[${JSON.stringify(name)}]();`;
  }
}

function nameOf(url: string): string {
  return url.startsWith(HOME) ? decodeURIComponent(url.slice(HOME.length)) : "";
}
