import { SUBGRAPHS, type SubgraphName, TEAMS } from "../subgraphs.js";
import { contributionsModule, databasesModule } from "./modules.js";
import { withEntries } from "./with-entries.js";

/** A file that names every office, or a part of one, as it follows from the registry. */
export interface GeneratedFile {
  /** From the root of the project. */
  readonly path: string;
  /** What the file holds, by what it held: of a file with other content only the offices' entries are made. */
  readonly write: (present: string) => string;
}

const folder = (name: SubgraphName) => `subgraphs/${name}`;
const packageOf = (name: SubgraphName) => `@kim-hub/${name}`;

const HEAD = `# Written from schema/offices by \`npm run -s offices\`. One owner per folder: a subgraph belongs to the office whose data it holds (§ 67 Abs. 4 SGB X).`;
const HUB = "hub-operation";

function owners(): string {
  const teams: readonly (readonly [string, string])[] = [
    ["*", HUB],
    ["/gateway/", HUB],
    ["/infra/", HUB],
    ["/schema/", "data-protection"],
    ["/subgraphs/kit/", HUB],
    ["/subgraphs/records/", HUB],
    ...SUBGRAPHS.map((name) => [`/${folder(name)}/`, TEAMS[name]] as const),
    ["/test/", HUB],
  ];
  const sorted = teams.toSorted(([left], [right]) => (left < right ? -1 : 1));
  const width = Math.max(...sorted.map(([path]) => path.length));

  return [HEAD, ...sorted.map(([path, team]) => `${path.padEnd(width)}  @kim-hub/${team}`), ""].join("\n");
}

const paths = (to: string, names: readonly SubgraphName[] = SUBGRAPHS) =>
  names.map((name) => `    { "path": "${to}${folder(name)}" }`);
const versions = (names: readonly SubgraphName[] = SUBGRAPHS) =>
  names.map((name) => `    "${packageOf(name)}": "0.1.0"`);
const references = { list: '"references": [', close: "  ]" };
const dependencies = { list: '"dependencies": {', close: "  }" };

/** Whatever names every office and has to be a file. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: "CODEOWNERS", write: owners },
  { path: "infra/src/installation/tables.ts", write: databasesModule },
  { path: "infra/src/installation/office-contributions.ts", write: contributionsModule },
  { path: "tsconfig.json", write: (present) => withEntries(present, references, paths("")) },
  { path: "infra/tsconfig.json", write: (present) => withEntries(present, references, paths("../")) },
  {
    path: "package.json",
    write: (present) =>
      withEntries(
        present,
        { list: '"workspaces": [', close: "  ]" },
        SUBGRAPHS.map((name) => `    "${folder(name)}"`),
      ),
  },
  { path: "infra/package.json", write: (present) => withEntries(present, dependencies, versions()) },
  {
    path: "schema/package.json",
    write: (present) => withEntries(present, { ...dependencies, list: '"devDependencies": {' }, versions()),
  },
];
