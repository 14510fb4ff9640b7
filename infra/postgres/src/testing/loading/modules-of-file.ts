import { registerHooks } from "node:module";

/** Stands for "@jest/globals". */
const GLOBALS = new URL("globals.js", import.meta.url);
/** The modules beside this one last for the process. */
const HERE = new URL(".", import.meta.url).href;
/** Test files and what helps them, in compiled form. */
const OF_TESTS = /\/dist\/(?:.*\/)?testing\/[^?]*$|\/test\/dist\/[^?]*$|\.test\.js$/;

let file = 0;

/** From now on modules are loaded for another test file: its own and those that help tests anew, all others as they are. */
export function beginFile(): void {
  file += 1;
}

/** The module's URL for this test file, since Node.js loads each URL once. */
export function urlOfFile(url: string): string {
  return `${url}?file=${file}`;
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "@jest/globals") return { url: urlOfFile(GLOBALS.href), format: "module", shortCircuit: true };
    const resolved = next(specifier, context);
    const isOther = resolved.url.includes("/node_modules/") || resolved.url.startsWith(HERE);
    const isAnew = OF_TESTS.test(resolved.url) && !isOther;

    return isAnew ? { ...resolved, url: urlOfFile(resolved.url) } : resolved;
  },
});
