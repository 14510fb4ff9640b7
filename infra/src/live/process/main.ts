/** A process that reads the libraries ahead, says which SDL an office's code has now, and becomes the office's service. */
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SubgraphSchema } from "@kim-hub/kit/schema";
import type { Order, Word } from "./orders.js";
import { placeOf } from "./place-of.js";

const libraries = new Set<string>();
let folder = "";

// Faults name the lines of the sources.
process.setSourceMapsEnabled(true);
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    if (isLibrary(resolved.url) && !isLibrary(context.parentURL ?? "")) libraries.add(resolved.url);

    return resolved;
  },
});
const leave = () => process.exit(0);
process.on("disconnect", leave);
process.on("SIGTERM", leave);
process.on("message", (order: Order) => {
  void follow(order).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    say({ fault: { message, place: error instanceof Error ? placeOf(error) : null } });
  });
});

async function follow(order: Order): Promise<void> {
  if ("preload" in order) for (const url of order.preload) await import(url);
  else if ("folder" in order) {
    folder = order.folder;
    Object.assign(process.env, order.settings);
    const { createSchema }: { createSchema: () => Promise<SubgraphSchema> } = await load("schema.js");
    say({ sdl: (await createSchema()).sdl });
  } else {
    // From here on the service itself sees to its end.
    for (const event of ["disconnect", "SIGTERM"]) process.off(event, leave);
    await load("main.js");
    say({ libraries: [...libraries] });
  }
}

function load(module: string) {
  return import(pathToFileURL(join(folder, "dist", module)).href);
}

function isLibrary(url: string): boolean {
  return url.includes("/node_modules/");
}

function say(word: Word): void {
  process.send?.(word);
}
