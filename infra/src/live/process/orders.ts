/** What a process in waiting gets to do, in this order. */
export type Order =
  | { readonly preload: readonly string[] }
  | { readonly folder: string; readonly settings: Readonly<Record<string, string>> }
  | { readonly serve: true };

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
  | { readonly libraries: readonly string[] };
