import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "../../installation/root.js";
import type { Modules } from "../sources/office-code.js";

const LINE_OF_MODULE = /(file:\/\/[^\s()]*\/dist\/[^\s()]+?\.js):(\d+)(?::(\d+))?/g;
const MAP = /\/\/# sourceMappingURL=(?:data:[^,]*base64,)?(\S+)\s*$/;

/** The innermost line of an office's own sources that the error passed, or else of any of the project's; `modules` are those that come from no file. */
export function placeOf({ stack = "" }: Error, modules: Modules): string | null {
  const places = [...stack.matchAll(LINE_OF_MODULE)].flatMap(([, url = "", line, column]) => {
    if (url.includes("/node_modules/")) return [];
    const place = sourceOf(url, modules, { line: Number(line), column: Number(column ?? 1) });

    return place === null ? [] : [place];
  });

  return places.find((place) => !place.startsWith("subgraphs/kit/")) ?? places[0] ?? null;
}

/** Only when something has failed: read along with each module, the maps would cost more than the modules. */
function sourceOf(url: string, modules: Modules, at: { readonly line: number; readonly column: number }) {
  const text = modules[url] ?? (existsSync(new URL(url)) ? readFileSync(new URL(url), "utf8") : "");
  const [, map] = MAP.exec(text) ?? [];
  if (map === undefined) return null;
  const payload = text.includes(`base64,${map}`)
    ? Buffer.from(map, "base64").toString()
    : readFileSync(new URL(map, url), "utf8");
  const found = new SourceMap(JSON.parse(payload)).findEntry(at.line - 1, at.column - 1);
  if (!("originalSource" in found)) return null;
  const source = fileURLToPath(new URL(found.originalSource, url));

  return `${relative(ROOT, source)}:${found.originalLine + 1}`;
}
