import { type DocumentNode, Kind, visit } from "graphql";

/** A client's document without variable names that the engine uses itself. */
export interface RenamedVariables {
  readonly document: DocumentNode;
  /** The planned names of the client's renamed variables. */
  readonly plannedVariables: ReadonlyMap<string, string>;
}

/** The engine's own variables for representations: `$representations`, numbered if there are several. */
const ENGINES = /^representations\d*$/;

/** Renames client variables that clash with the engine's own: a subgraph would receive one for the other. */
export function renameVariables(document: DocumentNode): RenamedVariables {
  const taken = new Set<string>();
  visit(document, { Variable: ({ name }) => void taken.add(name.value) });
  const clashing = [...taken].filter((name) => ENGINES.test(name));
  if (clashing.length === 0) return { document, plannedVariables: new Map() };
  const plannedVariables = new Map(clashing.map((name) => [name, freeName(name, taken)]));

  return {
    document: visit(document, {
      Variable: (node) => {
        const value = plannedVariables.get(node.name.value);

        return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
      },
    }),
    plannedVariables,
  };
}

/** The values of the client's variables under their planned names. */
export function planVariables(
  values: Readonly<Record<string, unknown>>,
  plannedVariables: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  if (plannedVariables.size === 0) return values;

  return Object.fromEntries(Object.entries(values).map(([name, value]) => [plannedVariables.get(name) ?? name, value]));
}

function freeName(name: string, taken: Set<string>): string {
  let free = `client_${name}`;
  while (taken.has(free)) free = `client_${free}`;
  taken.add(free);

  return free;
}
