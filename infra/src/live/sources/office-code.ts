import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../installation/root.js";
import { transpile } from "./transpile.js";

/** The modules of an office by their URLs. */
export type Modules = Readonly<Record<string, string>>;

/** An office's code as it was saved, without waiting for the compiler and whatever that writes meanwhile. */
export class OfficeCode {
  readonly #workspace: string;
  /** Of the code that runs: */
  #sources: ReadonlyMap<string, string>;
  #modules: ReadonlyMap<string, string>;
  /** and the sources that have been seen since. */
  #seen: ReadonlyMap<string, string>;

  constructor(workspace: string) {
    this.#workspace = workspace;
    this.#sources = this.#read("src", "**/*.{ts,tsx}");
    this.#seen = this.#sources;
    this.#modules = this.#read("dist", "**/*.js");
  }

  /** Looks at the sources: what is saved from now on belongs to the next look. */
  see(): void {
    this.#seen = this.#read("src", "**/*.{ts,tsx}");
  }

  /** The modules of the sources that were seen. */
  async modules(): Promise<Modules> {
    const changed = [...this.#seen].filter(([file, text]) => text !== this.#sources.get(file)).map(([file]) => file);
    const modules = new Map([...this.#modules, ...(await transpile(this.#workspace, changed))]);

    return Object.fromEntries(Array.from(modules, ([file, text]) => [this.#urlOf(file), text]));
  }

  /** The compiler has written the modules of what was seen. */
  keep(): void {
    this.#sources = this.#seen;
    this.#modules = this.#read("dist", "**/*.js");
  }

  #read(folder: string, pattern: string): ReadonlyMap<string, string> {
    const home = join(ROOT, this.#workspace, folder);
    const files = globSync(pattern, { cwd: home }).filter((file) => !/\.test\.|(^|\/)testing\//.test(file));

    return new Map(files.map((file) => [file, readFileSync(join(home, file), "utf8")]));
  }

  #urlOf(module: string): string {
    return pathToFileURL(join(ROOT, this.#workspace, "dist", module)).href;
  }
}
