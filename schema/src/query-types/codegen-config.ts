import { fileURLToPath } from "node:url";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { preset } from "@graphql-codegen/client-preset";
import { SCALARS } from "@kim-hub/client/scalars";

const ROOT = new URL("../../../", import.meta.url);
/** Where the types lie, in the sources. */
const GENERATED = fileURLToPath(new URL("gateway/dashboards/src/graphql/", ROOT));

/** The saved queries whose answers pages read field by field. */
const TYPED_QUERIES = [
  "a1-own-accesses",
  "audit-assignments",
  "client-proof",
  "expiring",
  "file-proof",
  "grosse-anfrage",
  "kim-report",
  "link-breaches",
  "my-cases",
  "my-page",
  "naturalisation-worklist",
  "own-client",
  "own-row",
  "own-rows",
  "path-preview",
  "permission-texts",
  "procedure-proof",
  "row-history",
  "s1-released-path",
  "sitting-pack",
  "sittings",
  "sources",
  "start-case-work",
  "start-data-protection",
  "start-immigration",
  "start-naturalisation",
  "start-steering",
  "start-trust-centre",
  "territories",
  "worklist",
];

const inRoot = (path: string) => fileURLToPath(new URL(path, ROOT));

/** Makes the types of answers and variables from the supergraph and the saved queries' texts. */
export const codegenConfig: CodegenConfig = {
  schema: inRoot("schema/supergraph.graphql"),
  documents: TYPED_QUERIES.map((id) => inRoot(`schema/saved-queries/${id}/query.graphql`)),
  generates: {
    [GENERATED]: {
      preset,
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ...SCALARS,
          // Of the composition, in no query.
          ...{
            join__DirectiveArguments: "never",
            join__FieldSet: "never",
            join__FieldValue: "never",
            link__Import: "never",
          },
        },
      },
    },
  },
  emitLegacyCommonJSImports: false,
  importExtension: ".js",
  silent: true,
};
