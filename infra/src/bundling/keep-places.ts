import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Plugin } from "esbuild";

const HERE = "import.meta.url";

/** A module finds the files beside itself from its bundle too, and instead of the main module of another bundle that bundle. */
export function keepPlaces(entries: Readonly<Record<string, string>>, folder: string): Plugin {
  return {
    name: "keep-places",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]dist[/\\].*\.js$/ }, ({ path }) => {
        if (path.includes("node_modules")) return null;
        const home = dirname(path);
        let contents = readFileSync(path, "utf8");
        if (!contents.includes(HERE)) return null;
        for (const [name, entry] of Object.entries(entries))
          contents = contents.replaceAll(urlOf(home, entry), urlOf(home, join(folder, `${name}.js`)));

        return { contents: contents.replaceAll(`, ${HERE})`, `, new URL(${urlOf(folder, path)}, ${HERE}))`) };
      });
    },
  };
}

/** As a module in `from` writes the relative URL of `file`. */
function urlOf(from: string, file: string): string {
  const path = relative(from, file).replaceAll("\\", "/");

  return JSON.stringify(path.startsWith(".") ? path : `./${path}`);
}
