import { parseArgs } from "node:util";

/** What `npm test` was asked for. */
export interface TestArguments {
  /** Test files or folders of them, as paths of sources. */
  readonly paths: readonly string[];
  /** Words of the names of tests. */
  readonly name: string | null;
  /** Options of Turborepo, for a run of whole workspaces. */
  readonly ofTurborepo: readonly string[];
}

/** Every option that is not the run's own is Turborepo's, written `--option=value`. */
export function readTestArguments(args: readonly string[]): TestArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { name: { type: "string" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const others = tokens.flatMap((token) => (token.kind === "option" && token.name !== "name" ? [token] : []));

  return {
    paths: positionals,
    name: typeof values.name === "string" ? values.name : null,
    ofTurborepo: others.map(({ rawName, value }) => (value === undefined ? rawName : `${rawName}=${value}`)),
  };
}
