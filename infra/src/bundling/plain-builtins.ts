import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

const NAMESPACE = "builtin";

/**
 * A bundle requires Node's own modules where its modules import them: an import reads every export of the module at once, and that of
 * `node:http` loads the whole of fetch and of HTTP/2.
 */
export function plainBuiltins(): Plugin {
  return {
    name: "plain-builtins",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[\w:/]+$/ }, ({ path, kind }) =>
        kind === "import-statement" && isBuiltin(path) ? { path, namespace: NAMESPACE } : null,
      );
      onLoad({ filter: /^/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
    },
  };
}
