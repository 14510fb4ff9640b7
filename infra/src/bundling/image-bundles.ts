import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../installation/root.js";
import { SERVICES } from "../installation/service-names.js";
import { BUNDLES, bundleOf } from "./bundle-places.js";
import { findBundledModules, readBundledModules } from "./bundled-modules.js";
import { bundleOptions, bundleServices } from "./bundles.js";
import { PAGE_SCRIPT } from "./page-script.js";

/** The bundles of what runs in production, which are those that tests run. */
const PROGRAMS = [...SERVICES, "planning-thread"];
const COMMAND_LINE = "kim-hub";
/** Names a file that the image does not have. */
const SOURCE_MAP = /\n\/\/# sourceMappingURL=\S+\s*$/;

/** Puts the bundles of the services and of `kim-hub` below `root`, as they lie below the project's folder; returns every file of which a part is in them, from the root. */
export async function bundleForImage(root: string, node: string): Promise<readonly string[]> {
  await bundleServices();
  const modules = readBundledModules();
  const outdir = join(root, relative(ROOT, BUNDLES));
  mkdirSync(outdir, { recursive: true });
  for (const name of PROGRAMS) {
    const program = readFileSync(bundleOf(name), "utf8");
    writeFileSync(join(outdir, `${name}.js`), `${program.replace(SOURCE_MAP, "")}\n`);
  }
  const commands = await bundleCommandLine(outdir, node);
  const given = [...PROGRAMS, basename(PAGE_SCRIPT, ".js")].flatMap((name) => modules[name] ?? []);

  return [...new Set([...given, ...commands])].toSorted();
}

async function bundleCommandLine(outdir: string, node: string): Promise<readonly string[]> {
  const options = { ...bundleOptions(outdir), sourcemap: false, metafile: true } as const;
  const { metafile } = await build({
    ...options,
    entryPoints: { [COMMAND_LINE]: join(ROOT, "infra/dist/commands/main.js") },
    // Each command reads its own part: `start` shall not hold the others' in its memory.
    splitting: true,
    chunkNames: `${COMMAND_LINE}-[hash]`,
    banner: { js: `#!${node}\n${options.banner?.js}` },
  });
  chmodSync(join(outdir, `${COMMAND_LINE}.js`), 0o755);

  return Object.values(findBundledModules(metafile)).flat();
}
