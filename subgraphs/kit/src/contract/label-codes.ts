/** Puts the labels of codes in the place of the codes: in an answer's data, by the query that it answers. */
import type { GraphQLNamedType } from "graphql";
import { isObject } from "../document/answer.js";
import { readSelection, type Selection } from "../document/selection.js";
import type { Contract } from "./contract.js";

/** The same data with labels where the contract says that a field holds codes; a code that it does not know stays. */
export function labelCodes(data: unknown, query: string, { schema, labels }: Contract): unknown {
  return label(data, readSelection(query, schema), labels);
}

function label(value: unknown, { fields }: Selection, labels: Contract["labels"]): unknown {
  if (Array.isArray(value)) return value.map((item) => label(item, { fields }, labels));
  if (!isObject(value)) return value;

  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const { type, inner } = fields.get(name) ?? { type: undefined, inner: null };

      return [name, inner ? label(held, inner, labels) : labelLeaf(held, type, labels)];
    }),
  );
}

function labelLeaf(value: unknown, type: GraphQLNamedType | undefined, labels: Contract["labels"]): unknown {
  if (Array.isArray(value)) return value.map((item) => labelLeaf(item, type, labels));

  return typeof value === "string" ? (labels.get(`${type?.name}.${value}`) ?? value) : value;
}
