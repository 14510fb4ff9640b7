import { Field, ID } from "type-graphql";

/** One field of an input: its GraphQL type and whether it may be left out. */
export interface InputField {
  readonly type: InputType;
  readonly nullable: boolean;
  readonly description: string | undefined;
}

/** The fields of an input by name: each the camel-case spelling of the column of the file that it stands for. */
export type InputFields = Readonly<Record<string, InputField>>;

type InputType = ReturnType<NonNullable<Parameters<typeof Field>[0]>>;

/** A field without which nothing is recorded. */
export function required(type: InputType, description?: string): InputField {
  return { type, nullable: false, description };
}

/** A field that is null where no source says it. */
export function optional(type: InputType, description?: string): InputField {
  return { type, nullable: true, description };
}

/** The document and passage that every row rests on. */
export const CITATION: InputFields = {
  source: required(ID, "The document that it rests on, e.g. S2 (Fundstelle)."),
  passage: required(
    String,
    "The passage in the document's own words; […] where something is left out, `Sinngemäß:` or `Lesart:` before what is no quotation.",
  ),
};

/** The field of a column: `amount_cents` is `amountCents`. */
export function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
