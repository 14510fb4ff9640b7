import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { BuildOptions, Metafile } from "esbuild";
import { ROOT } from "../installation/root.js";
import { PACKAGES_ROOT } from "./library-places.js";

const IS_PACKAGE = /(^|\/)node_modules\//;
const NAMESPACE = "libraries";

type Inputs = Metafile["inputs"];

interface Libraries {
  readonly file: string;
  /** How services are joined. */
  readonly options: BuildOptions;
  /** What esbuild knows of the services' modules. */
  readonly inputs: Inputs;
  /** The main modules of the services whose packages they are. */
  readonly mains: readonly string[];
}

/**
 * Joins the packages that these services use into one file; returns what it holds. It exports each of its modules by the file
 * that it comes from, as `modules` those that are imported and as `required` those of CommonJS.
 */
export async function joinLibraries({ file, options, inputs, mains }: Libraries): Promise<readonly string[]> {
  const { build } = await import("esbuild");
  let known = packagesOf(inputs, mains);
  // What Node finds may be another file than what the services hold; it brings its own along.
  while (true) {
    const { metafile } = await build({
      ...options,
      ...{ entryPoints: { libraries: NAMESPACE }, outdir: dirname(file), sourcemap: false, metafile: true },
      // As Node resolves, which does not know of "module".
      conditions: [],
      plugins: [entryOf(known), ...(options.plugins ?? [])],
    });
    const held = Object.fromEntries(Object.entries(metafile.inputs).filter(([path]) => isModule(path)));
    if (Object.keys(held).every((path) => Object.hasOwn(known, path))) return Object.keys(held);
    known = { ...known, ...held };
  }
}

/** The packages' modules that these mains reach. */
function packagesOf(inputs: Inputs, mains: readonly string[]): Inputs {
  const reached = new Set(mains.map((main) => relative(ROOT, main).replaceAll("\\", "/")));
  for (const path of reached)
    for (const imported of inputs[path]?.imports ?? []) if (!imported.external) reached.add(imported.path);

  return Object.fromEntries(Object.entries(inputs).filter(([path]) => reached.has(path) && isModule(path)));
}

function isModule(path: string): boolean {
  return IS_PACKAGE.test(path) && !path.endsWith(".json") && existsSync(join(ROOT, path));
}

/** A module of CommonJS runs when somebody asks for it, as ever; those of the other kind run in their own order at the start. */
function entryOf(known: Inputs): NonNullable<BuildOptions["plugins"]>[number] {
  const all = Object.entries(known).map(([path, { format }], index) => {
    const file = realpathSync(join(ROOT, path));
    const name = JSON.stringify(relative(PACKAGES_ROOT, file).replaceAll("\\", "/"));

    return { isModule: format === "esm", name, index, source: JSON.stringify(file) };
  });
  const modules = all.filter(({ isModule }) => isModule);
  const others = all.filter(({ isModule }) => !isModule);
  const contents = [
    ...modules.map(({ index, source }) => `import * as m${index} from ${source};`),
    `export const modules = {${modules.map(({ name, index }) => `${name}: () => m${index}`).join(",")}};`,
    `export const required = {${others.map(({ name, source }) => `${name}: () => require(${source})`).join(",")}};`,
  ].join("\n");

  return {
    name: NAMESPACE,
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^libraries$/ }, ({ path }) => ({ path, namespace: NAMESPACE }));
      onLoad({ filter: /^/, namespace: NAMESPACE }, () => ({ contents, resolveDir: ROOT }));
    },
  };
}
