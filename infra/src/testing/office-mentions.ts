import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  declarationOf,
  OFFICE_NAMES,
  OFFICE_SUBGRAPHS,
  type OfficeName,
  pascalName,
} from "@kim-hub/offices/office-names";

/** What no hand writes, or npm's: of each the program that writes it is the only thing to call. */
const WRITTEN_BY_PROGRAMS = [
  /^package-lock\.json$/,
  /^schema\/(?:fields\.csv|governance\.json|record-of-processing\.(?:html|json)|saved-queries\.json|supergraph\.graphql|api\.graphql)$/,
  /^subgraphs\/[^/]+\/schema\.graphql$/,
  /^gateway\/dashboards\/src\/graphql\//,
];

/** Who tells of the offices that there are, and would tell of a new one only if it wanted to. */
const TELLS = /\.test\.tsx?$|\/testing\/|^test\/src\/|\.md$/;

const SOURCES = "{*.json,CODEOWNERS,gateway/**,infra/**,schema/**,subgraphs/**,test/**}";
const NOT_SOURCES = /(?:^|\/)(?:node_modules|dist|\.turbo|coverage)(?:\/|$)/;
const IS_SOURCE = /(?:^CODEOWNERS|\.(?:ts|tsx|mjs|json|ya?ml|csv|graphql|html|sql))$/;

/** Each file of the project that names an office in what it does, with how many of them it names; neither the registry, nor an office's own folder. */
export function listMentions(root: string, generated: readonly string[]): ReadonlyMap<string, number> {
  const own = [...OFFICE_SUBGRAPHS.map((name) => `subgraphs/${name}/`), "schema/offices/"];
  const files = globSync(SOURCES, { cwd: root, exclude: (path) => NOT_SOURCES.test(path) })
    .filter((file) => IS_SOURCE.test(file) && !TELLS.test(file) && !own.some((folder) => file.startsWith(folder)))
    .filter((file) => !generated.includes(file) && !WRITTEN_BY_PROGRAMS.some((written) => written.test(file)));
  const counted = files.toSorted().map((file): [string, number] => {
    const text = withoutComments(file, readFileSync(join(root, file), "utf8"));

    return [file, OFFICE_NAMES.filter((office) => namesOf(office).test(text)).length];
  });

  return new Map(counted.filter(([, offices]) => offices > 0));
}

/** A comment may speak of an office: nothing follows from it. */
function withoutComments(file: string, text: string): string {
  if (!/\.tsx?$/.test(file)) return text;

  return text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/(^|\s)\/\/.*/g, "");
}

/** Its codes, its subgraph in quotes or as a folder, its fields and types, and its kind of agency. */
function namesOf(office: OfficeName): RegExp {
  const { subgraph, clerk, purpose, agency } = declarationOf(office);
  const pascal = pascalName(office);
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;

  return new RegExp(
    `\\b(?:${office}|${clerk.code}|${purpose.code})\\b|["'\`/]${subgraph}["'\`/]|[{,\\s]${subgraph}:|\\b${camel}[A-Z]|${pascal}[A-Z]|["']${agency.kind}["']`,
  );
}
