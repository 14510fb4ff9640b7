import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import type { Modules } from "../sources/office-code.js";

/** From where this process has its modules: an office's own from memory, all others from their files. */
export class ModuleSource {
  readonly #shared = new Set<string>();
  #modules: Modules = {};
  #home: string | null = null;

  constructor() {
    registerHooks({
      resolve: (specifier, context, next) => {
        const { parentURL } = context;
        const url = URL.canParse(specifier, parentURL) ? new URL(specifier, parentURL).href : "";
        if (/^(\.|file:)/.test(specifier) && Object.hasOwn(this.#modules, url))
          return { url, format: "module", shortCircuit: true };
        const resolved = next(specifier, context);
        this.#note(resolved.url, parentURL);

        return resolved;
      },
      load: (url, context, next) => {
        const source = this.#modules[url];

        return source === undefined ? next(url, context) : { format: "module", source, shortCircuit: true };
      },
    });
  }

  get modules(): Modules {
    return this.#modules;
  }

  /** The modules read from outside the office's folder; of a library those that something else imports. */
  get shared(): readonly string[] {
    return [...this.#shared];
  }

  become(folder: string, modules: Modules): void {
    this.#home = `${pathToFileURL(folder).href}/`;
    this.#modules = modules;
  }

  #note(url: string, parentUrl = ""): void {
    if (!url.startsWith("file:") || (this.#home !== null && url.startsWith(this.#home))) return;
    if (!isOfLibrary(url) || !isOfLibrary(parentUrl)) this.#shared.add(url);
  }
}

function isOfLibrary(url: string): boolean {
  return url.includes("/node_modules/");
}
