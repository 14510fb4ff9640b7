import { chmodSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { ROOT } from "../installation/root.js";
import { SERVICES } from "../installation/service-names.js";
import { BUNDLES } from "./bundle-places.js";
import { bundleOptions, ENTRIES } from "./bundles.js";
import { lightenHelpers } from "./lighten.js";
import { bundlePageScript } from "./page-script.js";

/** The bundles of what runs in production, which are those that tests run. */
const PROGRAMS = [...SERVICES, "planning-thread"];
const COMMAND_LINE = "kim-hub";

/** Makes the bundles of the services and of `kim-hub` below `root`, as they lie below the project's folder; returns every file of which a part is in them, from the root. */
export async function bundleForImage(root: string, node: string): Promise<readonly string[]> {
  const outdir = join(root, relative(ROOT, BUNDLES));
  const entryPoints = Object.fromEntries(Object.entries(ENTRIES).filter(([name]) => PROGRAMS.includes(name)));
  const options = { ...bundleOptions(outdir), sourcemap: false, metafile: true } as const;
  const services = await build({ ...options, entryPoints });
  for (const name of PROGRAMS) lightenHelpers(join(outdir, `${name}.js`));
  const commands = await build({
    ...options,
    entryPoints: { [COMMAND_LINE]: join(ROOT, "infra/dist/commands/main.js") },
    // Each command reads its own part: `start` shall not hold the others' in its memory.
    splitting: true,
    chunkNames: `${COMMAND_LINE}-[hash]`,
    banner: { js: `#!${node}\n${options.banner?.js}` },
  });
  chmodSync(join(outdir, `${COMMAND_LINE}.js`), 0o755);
  const ofPage = await bundlePageScript();

  return [...new Set([...filesIn(services.metafile), ...filesIn(commands.metafile), ...ofPage])].toSorted();
}

function filesIn({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
}
