import { labelIn } from "./labels.js";

/** A registered enum as type-graphql keeps it. */
interface RegisteredCodes {
  readonly enumObj: object;
  readonly name: string;
  readonly valuesConfig: Readonly<Record<string, { readonly description?: string } | undefined>>;
}

/** Codes that one sentence lists; more nobody reads. */
const MOST_LISTED = 12;

/**
 * The code with its label, as every sentence names it: `RP_OPPORTUNITY (Chancen-Aufenthaltsrecht, § 104c AufenthG)`. Codes that are no
 * registered enum's stand alone.
 */
export function withLabel(codes: unknown, code: string): string {
  const label = labelOf(codes, code);
  // A label's own brackets are for readers of the code list.
  const [short = ""] = label?.split(/ ?[(;]/, 1) ?? [];

  return short === "" ? code : `${code} (${short})`;
}

/** A list of codes with their labels; a long one ends with how many more there are, and where they stand. */
export function withLabels(codes: unknown, list: readonly string[]): string {
  const listed = list.slice(0, MOST_LISTED).map((code) => withLabel(codes, code));
  const name = find(codes)?.name;
  if (list.length <= MOST_LISTED || name === undefined) return [...listed, ...list.slice(MOST_LISTED)].join(", ");

  return `${listed.join(", ")} and ${list.length - MOST_LISTED} more, which the query labels lists under ${name}`;
}

/** Whether the text is the label of one of the codes, in whole or up to its first comma or bracket. */
export function isLabel(codes: unknown, list: readonly string[], text: string): boolean {
  const labels = list.flatMap((code) => labelOf(codes, code) ?? []);

  return labels.some((label) => [label, label.split(/[,(;]/, 1)[0] ?? label].map(plain).includes(plain(text)));
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase("de");
}

/** The German label of a code; null where it has none. */
export function labelOf(codes: unknown, code: string): string | null {
  return labelIn(find(codes)?.valuesConfig[code]?.description);
}

function find(codes: unknown): RegisteredCodes | undefined {
  return registered().find(({ enumObj }) => enumObj === codes);
}

/** type-graphql keeps in this global what it was given, and exports no other way to it. */
function registered(): readonly RegisteredCodes[] {
  const storage = Reflect.get(globalThis, "TypeGraphQLMetadataStorage") as
    | { readonly enums: readonly RegisteredCodes[] }
    | undefined;

  return storage?.enums ?? [];
}
