import { effectOf } from "./effect-of.js";

/** What saved files ask for together. */
export interface SavedFiles {
  readonly workspaces: ReadonlySet<string>;
  /** Files that processes have read, by what is known of their readers. */
  readonly read: readonly { readonly file: string; readonly office: string | null; readonly byGateway: boolean }[];
  readonly recomposes: boolean;
  /** One sentence each on what does not take effect by itself. */
  readonly hints: readonly string[];
}

/** Sorts what was saved by what it asks for. */
export function sortSaved(files: readonly string[]): SavedFiles {
  const effects = files.map((file) => ({ file, effect: effectOf(file) }));
  const ofKind = (kind: string) => effects.filter(({ effect }) => effect.kind === kind).map(({ file }) => file);
  const scripts = ofKind("compile").filter((file) => file.startsWith("gateway/dashboards/src/graphiql/"));
  const migrations = ofKind("compile").filter((file) => file.includes("/src/migrations/"));
  const reference = ofKind("read").filter((file) => file.includes("/reference/"));

  return {
    workspaces: new Set(effects.flatMap(({ effect }) => (effect.kind === "compile" ? [effect.workspace] : []))),
    read: effects.flatMap(({ file, effect }) => (effect.kind === "read" ? [{ file, ...effect }] : [])),
    recomposes: ofKind("compose").length > 0,
    hints: [
      ...say([...ofKind("start"), ...scripts], "takes effect when you start npm run dev anew."),
      ...say(ofKind("command"), "npm run schema writes it into what the hub reads."),
      ...say(migrations, "a database gets it when you start npm run dev anew."),
      ...say(reference, "rows that a database keeps of it come when you start npm run dev anew."),
    ],
  };
}

function say([first, ...others]: readonly string[], sentence: string): readonly string[] {
  if (first === undefined) return [];

  return [`${first}${others.length > 0 ? ` (and ${others.length} more)` : ""}: ${sentence}`];
}
