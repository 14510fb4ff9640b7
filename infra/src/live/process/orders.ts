import type { Modules } from "../sources/office-code.js";

/** What a process in waiting gets to do, in this order. */
export type Order = { readonly preload: readonly string[] } | OfficeOrder;

/** Whose code it reads. */
export interface OfficeOrder {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** The modules that it reads from here and not from their files. */
  readonly modules: Modules;
  /** Whether it becomes the office's service; it only says the SDL otherwise. */
  readonly serves: boolean;
}

/** Why it could not, and where in the sources, e.g. `subgraphs/immigration/src/schema.ts:12`. */
interface Fault {
  readonly message: string;
  readonly place: string | null;
}

/** What it says of it. */
export type Word =
  | { readonly sdl: string }
  | { readonly fault: Fault }
  | { readonly ready: true; readonly port: number }
  /** The modules from outside the office's folder. */
  | { readonly libraries: readonly string[] };
