import { type DocumentNode, type GraphQLSchema, OperationTypeNode, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import type { Admit } from "../limits/admit.js";

/** `Type.field` of every field of a schema whose data class is PUBLIC. */
export type PublicFieldsOf = (schema: GraphQLSchema) => ReadonlySet<string>;

/** Marks a request whose document asks for anything that is not public, or changes something. */
export function markAccountable(publicFieldsOf: PublicFieldsOf): Admit {
  /** A stored document is the same object in every request, and is searched once for each schema. */
  const known = new WeakMap<DocumentNode, { readonly schema: GraphQLSchema; readonly accountable: boolean }>();

  return ({ schema, document }, context) => {
    let found = known.get(document);
    if (found?.schema !== schema) {
      found = { schema, accountable: isAccountable(document, schema, publicFieldsOf(schema)) };
      known.set(document, found);
    }
    context.accountable = found.accountable;
  };
}

/** Of the document, not of its plan: what is refused is not fetched. */
function isAccountable(document: DocumentNode, schema: GraphQLSchema, publicFields: ReadonlySet<string>): boolean {
  const typeInfo = new TypeInfo(schema);
  let accountable = false;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      OperationDefinition({ operation }) {
        accountable ||= operation !== OperationTypeNode.QUERY;
      },
      Field({ name }) {
        const parent = typeInfo.getParentType()?.name ?? "";
        const isMeta = name.value.startsWith("__") || parent.startsWith("__");
        accountable ||= !isMeta && !publicFields.has(`${parent}.${name.value}`);
      },
    }),
  );

  return accountable;
}
