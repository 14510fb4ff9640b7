import type { GraphQLInputField } from "graphql";

/** As the contract ends the description of a field that holds the key of a row. */
const REFERENCE = /\s*The key of a row: (`\w+`(?:, `\w+`)*)\.$/;

/** The nouns of whose rows the field holds a key; none for every other field. */
export function listReferred({ description }: Pick<GraphQLInputField, "description">): readonly string[] {
  const [, nouns = ""] = REFERENCE.exec(description ?? "") ?? [];

  return [...nouns.matchAll(/\w+/g)].map(([noun]) => noun);
}

/** The description without that ending. */
export function withoutReference(description: string): string {
  return description.replace(REFERENCE, "");
}
