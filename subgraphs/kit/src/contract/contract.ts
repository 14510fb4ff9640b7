import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from "graphql";
import { labelsOf } from "../schema/labels.js";

/** What a supergraph says about answers; reading it takes long, so that it is read once and then handed on. */
export interface Contract {
  readonly schema: GraphQLSchema;
  /** The German names of codes by type and code, e.g. `Suppression.PRIMARY`; a code without a name stands for itself. */
  readonly labels: ReadonlyMap<string, string>;
}

export function readContract(supergraph: string): Contract {
  const document = parse(supergraph, { noLocation: true });

  return {
    schema: buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }),
    labels: readLabels(document),
  };
}

function readLabels(document: DocumentNode): Contract["labels"] {
  return new Map(labelsOf(document).map(({ type, code, label }) => [`${type}.${code}`, label ?? code]));
}
