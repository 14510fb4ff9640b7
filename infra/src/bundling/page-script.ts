import { renameSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

const PAGES = join(ROOT, "gateway/dashboards/dist");
const NOTHING = join(PAGES, "graphiql/nothing.js");
/** What GraphiQL takes along and its page must not run: search dialogs with inline styles, and the two that `nothing.ts` stands for. */
const LEFT_OUT = [
  "aria-hidden",
  "codemirror/addon/dialog/dialog.js",
  "codemirror/addon/search/jump-to-line.js",
  "codemirror/addon/search/search.js",
  "react-style-singleton",
];

/** The one file that the page of GraphiQL runs. */
export const PAGE_SCRIPT = join(PAGES, "bundles/graphiql.js");

/** Joins GraphiQL, React and all that they need from npm with the page's own modules; returns the files that it read, from the root. */
export async function bundlePageScript(): Promise<readonly string[]> {
  const { build } = await import("esbuild");
  const unfinished = `${PAGE_SCRIPT}-${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(PAGES, "graphiql/graphiql.js")],
    outfile: unfinished,
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "esm",
    minify: true,
    legalComments: "none",
    alias: Object.fromEntries(LEFT_OUT.map((name) => [name, NOTHING])),
    logLevel: "error",
    metafile: true,
  });
  renameSync(unfinished, PAGE_SCRIPT);

  return Object.keys(metafile.inputs);
}
