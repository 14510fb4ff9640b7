/** A process that reads modules ahead, becomes an office's service, and says meanwhile which SDL the office's code has now. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { contractChannel } from "@kim-hub/kit/contract-channel";
import type { SubgraphSchema } from "@kim-hub/kit/schema";
import type { Modules } from "../sources/office-code.js";
import { JoinedLibraries } from "./joined-libraries.js";
import { ModuleSource } from "./module-source.js";
import type { OfficeOrder, Order, Word } from "./orders.js";
import { placeOf } from "./place-of.js";

// Orders wait for it, so that nothing of an office reads a package from its own files before.
const reading = JoinedLibraries.read().then((libraries) => new ModuleSource(libraries));
let said: Modules = {};

contractChannel.asyncEnd.subscribe((built) => {
  if (isBuilt(built)) say({ sdl: built.result.sdl });
});
contractChannel.error.subscribe((failed) => sayFault(Object(failed).error));
const leave = () => process.exit(0);
process.on("disconnect", leave);
process.on("SIGTERM", leave);
process.on("message", (order: Order) => {
  void follow(order).catch(sayFault);
});

async function follow(order: Order): Promise<void> {
  const source = await reading;
  if (!("preload" in order)) return become(source, order);
  // One that is gone by now is missed by the office's code, if by anybody.
  for (const url of order.preload) await import(url).catch(() => {});
}

async function become(source: ModuleSource, { folder, settings, modules, serves }: OfficeOrder): Promise<void> {
  const load = (module: string) => import(pathToFileURL(join(folder, "dist", module)).href);
  source.become(folder, modules);
  said = modules;
  Object.assign(process.env, settings);
  if (!serves) {
    const { createSchema }: { createSchema: () => Promise<SubgraphSchema> } = await load("schema.js");
    return void (await createSchema());
  }
  // From here on the service itself sees to its end.
  for (const event of ["disconnect", "SIGTERM"]) process.off(event, leave);
  await load("main.js");
  say({ libraries: source.shared });
}

function isBuilt(message: unknown): message is { readonly result: SubgraphSchema } {
  return typeof message === "object" && message !== null && "result" in message && message.result !== undefined;
}

function sayFault(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  say({ fault: { message, place: error instanceof Error ? placeOf(error, said) : null } });
}

function say(word: Word): void {
  process.send?.(word);
}
