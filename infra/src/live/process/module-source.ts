import { existsSync, readFileSync } from "node:fs";
import { type ResolveFnOutput, registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../installation/root.js";
import type { Modules } from "../sources/office-code.js";
import type { JoinedLibraries } from "./joined-libraries.js";

const OWN = pathToFileURL(ROOT).href;

/** From where this process has its modules: an office's own from memory, those of packages from one file, all others from their files. */
export class ModuleSource {
  readonly #shared = new Set<string>();
  /** What a workspace means by the name of a package: to ask Node for it each time costs as much as to read the module. */
  readonly #resolved = new Map<string, ResolveFnOutput>();
  #modules: Modules = {};
  #home: string | null = null;

  constructor(libraries: JoinedLibraries) {
    registerHooks({
      resolve: (specifier, context, next) => {
        const { parentURL } = context;
        const url = URL.canParse(specifier, parentURL) ? new URL(specifier, parentURL).href : "";
        if (isPath(specifier) && Object.hasOwn(this.#modules, url))
          return { url, format: "module", shortCircuit: true };
        const key = `${workspaceOf(parentURL)} ${specifier}`;
        const known = isPath(specifier) && isOwnModule(url) ? { url, format: "module" } : this.#resolved.get(key);
        const resolved = known ? { ...known, shortCircuit: true } : next(specifier, context);
        if (!isPath(specifier) && isOwnModule(parentURL)) this.#resolved.set(key, resolved);
        this.#note(resolved.url, parentURL);
        if (!libraries.holds(resolved.url)) return resolved;

        return { ...resolved, format: isRequired(context.conditions) ? "commonjs" : "module" };
      },
      load: (url, context, next) => {
        const source = this.#modules[url];
        if (source !== undefined) return { format: "module", source, shortCircuit: true };
        if (isOwnModule(url)) return { format: "module", source: readFileSync(new URL(url)), shortCircuit: true };
        if (!libraries.holds(url)) return next(url, context);

        return isRequired(context.conditions)
          ? { format: "commonjs", source: libraries.required(url), shortCircuit: true }
          : { format: "module", source: libraries.imported(url), shortCircuit: true };
      },
    });
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

function isPath(specifier: string): boolean {
  return /^(\.|file:)/.test(specifier);
}

/** One that the compiler wrote; of these it is known without a look at packages that they are modules. */
function isOwnModule(url = ""): boolean {
  return (
    url.startsWith(OWN) &&
    url.includes("/dist/") &&
    url.endsWith(".js") &&
    !isOfLibrary(url) &&
    existsSync(new URL(url))
  );
}

function workspaceOf(url = ""): string {
  return url.slice(0, url.indexOf("/dist/"));
}

function isOfLibrary(url: string): boolean {
  return url.includes("/node_modules/");
}

function isRequired(conditions: readonly string[]): boolean {
  return conditions.includes("require");
}
