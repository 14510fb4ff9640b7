import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  visit,
} from "graphql";

/** The contract with the `@data` of these objects on each of their fields without one. */
export function dataOnFields(
  typeDefs: DocumentNode,
  concerns: (typeName: string) => boolean = () => true,
): DocumentNode {
  return visit(typeDefs, {
    ObjectTypeDefinition(type) {
      const data = findDirective(type, "data");
      if (!data || !concerns(type.name.value)) return undefined;

      return {
        ...type,
        directives: type.directives?.filter((directive) => directive !== data) ?? [],
        fields: type.fields?.map((field) =>
          isOwned(field) && !findDirective(field, "data")
            ? { ...field, directives: [...(field.directives ?? []), data] }
            : field,
        ),
      };
    },
  });
}

/** An external field is another subgraph's. */
export function isOwned(field: FieldDefinitionNode): boolean {
  return findDirective(field, "external") === undefined;
}

export function findDirective(
  { directives }: FieldDefinitionNode | ObjectTypeDefinitionNode,
  wanted: string,
): ConstDirectiveNode | undefined {
  return directives?.find(({ name }) => name.value === wanted);
}
