import { Kind, type TypeDefinitionNode } from "graphql";

const WORDS = ["amt", "Börse", 'so "genannt"', "", "line\nbreak", "Kreis Höxter", "日本", "\u2028", "a\\b"];

const SCALARS: Readonly<Record<string, (hash: number) => unknown>> = {
  Int: (hash) => (hash % 2001) - 1000,
  Float: (hash) => ((hash % 4001) - 2000) / 8,
  Boolean: (hash) => hash % 2 === 0,
  ID: (hash) => `ID-${hash % 50}`,
  String: (hash) => `${WORDS[hash % WORDS.length]}${hash % 7}`,
};

/** A JSON value of a scalar or enum; the world's own scalar may be any JSON, also with nulls within. */
export function leafValue(type: string, definition: TypeDefinitionNode | undefined, hash: number): unknown {
  if (definition?.kind === Kind.ENUM_TYPE_DEFINITION) {
    const values = definition.values ?? [];

    return values[hash % values.length]?.name.value;
  }
  const scalar = SCALARS[type];
  if (scalar) return scalar(hash);
  const choices = [
    hash % 9,
    `blob ${hash % 9}`,
    { b: hash % 3, a: [null, { __typename: "x" }], "": {} },
    [[], hash % 5],
  ];

  return choices[hash % choices.length];
}
