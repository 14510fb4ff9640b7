import { documentIdOf } from "@kim-hub/kit/saved-query";
import { type ManifestEntry, writeManifest } from "@kim-hub/kit/saved-query-manifest";
import { type GraphQLSchema, getOperationAST, parse } from "graphql";
import type { OwnedField } from "../data-rules.js";
import type { SavedQueryFolder } from "./read-saved-queries.js";
import { listSelectedFields, type SelectedField } from "./selected-fields.js";

interface Contracts {
  readonly schema: GraphQLSchema;
  readonly owned: readonly OwnedField[];
}

/** The manifest of checked saved queries, as its file is committed. */
export function buildManifest(queries: readonly SavedQueryFolder[], contracts: Contracts): string {
  return writeManifest(
    queries.map(({ id, text, sheetValue, approvals }): ManifestEntry => {
      const approval = { ...approvals.at(-1) };

      return { id, documentId: documentIdOf(text), approval, sheet: sheetValue, shape: shapeOf(text, contracts), text };
    }),
  );
}

/** Of every office the field by which it says how old its data are. */
const AS_OF = /\.asOf$/;

function shapeOf(text: string, { schema, owned }: Contracts): ManifestEntry["shape"] {
  const document = parse(text);
  const operation = getOperationAST(document);
  const fields = operation ? listSelectedFields(schema, document, operation) : [];
  const ofData = fields.filter(({ coordinate, isLeaf }) => isLeaf && AS_OF.test(coordinate));
  const answering = findAnswering(fields, owned);

  return {
    lists: fields.filter(({ isList }) => isList).map(({ path }) => path),
    asOf: Object.fromEntries(ofData.map(({ path }) => [path, answering.get(path) ?? ""])),
  };
}

/** The subgraph that answers each path: the one that answers its parent wherever that owns the field, too. */
function findAnswering(
  fields: readonly SelectedField[],
  owned: Contracts["owned"],
): ReadonlyMap<string, string | undefined> {
  const answering = new Map<string, string | undefined>();
  for (const { path, coordinate } of fields) {
    const owners = owned.filter((field) => field.coordinate === coordinate).map(({ subgraph }) => subgraph);
    const above = answering.get(path.slice(0, Math.max(0, path.lastIndexOf("."))));
    answering.set(path, above !== undefined && owners.includes(above) ? above : owners[0]);
  }

  return answering;
}
