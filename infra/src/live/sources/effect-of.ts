import { isOffice, WATCHED } from "./workspaces.js";

/** The effect of a file's save. */
export type Effect =
  | { readonly kind: "compile"; readonly workspace: string }
  /** Processes that have read it: an office, the gateway, or whichever names it in its settings. */
  | { readonly kind: "read"; readonly office: string | null; readonly byGateway: boolean }
  | { readonly kind: "compose" }
  /** What runs reads what `npm run schema` makes of it, or what the next start does. */
  | { readonly kind: "command" }
  | { readonly kind: "start" }
  | { readonly kind: "none" };

const NONE: Effect = { kind: "none" };
const BY_SETTINGS: Effect = { kind: "read", office: null, byGateway: false };
const BY_GATEWAY: Effect = { kind: "read", office: null, byGateway: true };

/** The first pattern that fits decides. */
const EFFECTS: readonly (readonly [pattern: RegExp, effect: Effect])[] = [
  [/(^|\/)(package|package-lock|tsconfig[.\w]*)\.json$/, { kind: "start" }],
  [/\.test\.tsx?$/, NONE],
  // What a command makes of the rest, and what no process reads.
  [/^schema\/client\/|^subgraphs\/[^/]+\/schema\.graphql$|^schema\/(supergraph|api)\.graphql$|\.(md|html)$/, NONE],
  [/^subgraphs\/[^/]+\/(cases|digests)\/|^infra\/(mutations|office-template)\//, NONE],
  [/^schema\/(number-fields\.yaml|without-period\.csv)$|(^|\/)retention\.csv$/, { kind: "compose" }],
  [/^schema\/(saved-queries|record-of-processing)\.json$|^gateway\/dashboards\/styles\//, BY_GATEWAY],
  [/^schema\/access-matrix\.yaml$/, BY_GATEWAY],
  [/^schema\/governance\.json$/, BY_SETTINGS],
  [/^schema\/(saved-queries\/|access-matrix-approvals\.yaml|fields\.csv|processing\.yaml)/, { kind: "command" }],
  [/^(infra|gateway|schema|subgraphs)\//, { kind: "start" }],
];

/** The effect of a save of this file, whose path begins at the project's folder. */
export function effectOf(file: string): Effect {
  const workspace = WATCHED.find((watched) => file.startsWith(`${watched}/src/`));
  if (workspace && /(?<!\.test)\.tsx?$/.test(file)) return { kind: "compile", workspace };
  const office = WATCHED.find((watched) => isOffice(watched) && file.startsWith(`${watched}/`));
  const [, effect = NONE] = EFFECTS.find(([pattern]) => pattern.test(file)) ?? [];
  if (effect.kind !== "start" || !office || file.endsWith(".json")) return effect;

  // The gateway shows words of an office's own pages, too.
  return { kind: "read", office, byGateway: file.startsWith(`${office}/person-page/`) };
}
