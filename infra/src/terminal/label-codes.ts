/** Puts the labels of codes in the place of the codes: in an answer's data, by the query that it answers. */
import { labelsOf } from "@kim-hub/kit/labels";
import { type DocumentNode, type GraphQLNamedType, parse } from "graphql";
import { isObject } from "./answer.js";
import { readSelection, type Selection } from "./selection.js";

/** By type and code. */
type Labels = ReadonlyMap<string, string>;

/** The same data with labels where the supergraph says that a field holds codes; a code that it does not know stays. */
export function labelCodes(data: unknown, query: string, supergraph: string): unknown {
  const contract = parse(supergraph, { noLocation: true });

  return label(data, readSelection(query, contract), readLabels(contract));
}

function readLabels(contract: DocumentNode): Labels {
  return new Map(labelsOf(contract).map(({ type, code, label: name }) => [`${type}.${code}`, name ?? code]));
}

function label(value: unknown, { fields }: Selection, labels: Labels): unknown {
  if (Array.isArray(value)) return value.map((item) => label(item, { fields }, labels));
  if (!isObject(value)) return value;

  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const { type, inner } = fields.get(name) ?? { type: undefined, inner: null };

      return [name, inner ? label(held, inner, labels) : labelLeaf(held, type, labels)];
    }),
  );
}

function labelLeaf(value: unknown, type: GraphQLNamedType | undefined, labels: Labels): unknown {
  if (Array.isArray(value)) return value.map((item) => labelLeaf(item, type, labels));

  return typeof value === "string" ? (labels.get(`${type?.name}.${value}`) ?? value) : value;
}
