import { type DirectiveNode, type DocumentNode, Kind, parse, visit } from "graphql";

/** A subgraph's own directive that composition carries into the supergraph. */
export interface ComposedDirective {
  /** Names the directive's specification and its version, e.g. `https://kim-hub.example/data/v1.0`. */
  readonly url: string;
  /** `directive @name(…) on …`, with its description. */
  readonly definition: string;
}

const FEDERATION = "https://specs.apollo.dev/federation/v2.9";
/** The directives of that specification that a schema can use on its types and fields. */
const FEDERATED = [
  "authenticated",
  "context",
  "cost",
  "extends",
  "external",
  "fromContext",
  "inaccessible",
  "interfaceObject",
  "key",
  "listSize",
  "override",
  "policy",
  "provides",
  "requires",
  "requiresScopes",
  "shareable",
  "tag",
];

/** The imports and definitions of the directives that a schema uses, by their plain names. */
export function schemaHeader(document: DocumentNode, composed: readonly ComposedDirective[]): string {
  const used = usedDirectives(document);
  const own = composed.map(({ url, definition }) => ({ url, definition, name: nameOf(definition) }));
  const unknown = [...used].filter(
    (name) => !FEDERATED.includes(name) && !STANDARD.has(name) && !own.some((directive) => directive.name === name),
  );
  if (unknown.length > 0) throw new Error(`These directives are not declared: @${unknown.join(", @")}.`);
  const imported = [...FEDERATED.filter((name) => used.has(name)), ...(own.length > 0 ? ["composeDirective"] : [])];
  const links = [
    linkTo(FEDERATION, imported),
    ...own.map(({ url, name }) => linkTo(url, [name])),
    ...own.map(({ name }) => `  @composeDirective(name: "@${name}")`),
  ];

  return `extend schema\n${links.join("\n")}\n\n${own.map(({ definition }) => `${definition}\n`).join("\n")}`;
}

const STANDARD: ReadonlySet<string> = new Set(["deprecated", "specifiedBy", "oneOf"]);

function usedDirectives(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, { Directive: ({ name }: DirectiveNode) => void used.add(name.value) });

  return used;
}

function nameOf(definition: string): string {
  const [node] = parse(definition, { noLocation: true }).definitions;
  if (node?.kind !== Kind.DIRECTIVE_DEFINITION) throw new Error("A composed directive is declared by its definition.");

  return node.name.value;
}

function linkTo(url: string, names: readonly string[]): string {
  return `  @link(url: "${url}", import: [${names.map((name) => `"@${name}"`).join(", ")}])`;
}
