import { type ASTNode, parse, visit } from "graphql";

/** How one office is called: in fields, types and variables, and for people. */
export interface OfficeName {
  /** `immigration`, as its fields begin. */
  readonly camel: string;
  /** `Immigration`, as names of several words go on. */
  readonly pascal: string;
  readonly german: string;
  readonly english: string;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Whether an operation asks a field of each of these offices. */
export function asksAll(text: string, offices: readonly OfficeName[]): boolean {
  const fields = new Set<string>();
  visit(parse(text), { Field: ({ name }) => void fields.add(name.value) });

  return offices.every((office) => [...fields].some((field) => isNamedAfter(field, office)));
}

/** The text with a new office's fields and variables behind those of a known one, as these are. */
export function widenQuery(text: string, known: OfficeName, added: OfficeName): string {
  const insertions: Insertion[] = [];
  const repeat = (node: ASTNode, indent: string) => {
    const { start = 0, end = 0 } = node.loc ?? {};
    insertions.push({ at: end, text: `\n${indent}${asNamed(text.slice(start, end), known, added)}` });
  };
  visit(parse(text), {
    VariableDefinition: (node) => {
      if (mentions(node.variable.name.value, known)) repeat(node, "  ");
    },
    Field: (node) => {
      if (!isNamedAfter(node.name.value, known)) return;
      repeat(node, " ".repeat((node.loc?.startToken.column ?? 1) - 1));

      // What stands inside goes with it.
      return false;
    },
  });

  return insertions.toReversed().reduce((so, { at, text: each }) => `${so.slice(0, at)}${each}${so.slice(at)}`, text);
}

/** The same words of another office. */
export function asNamed(text: string, known: OfficeName, added: OfficeName): string {
  // The words first: an English one may begin as the fields do.
  return text
    .replaceAll(known.german, () => added.german)
    .replaceAll(known.english.toLowerCase(), () => added.english.toLowerCase())
    .replaceAll(known.camel, () => added.camel)
    .replaceAll(known.pascal, () => added.pascal);
}

/** Whether a name is the office's, or begins with it. */
export function isNamedAfter(name: string, { camel }: OfficeName): boolean {
  return name === camel || (name.startsWith(camel) && /^[A-Z]/.test(name.slice(camel.length)));
}

/** Whether a name holds the office's, wherever. */
export function mentions(name: string, office: OfficeName): boolean {
  return isNamedAfter(name, office) || name.includes(office.pascal);
}
