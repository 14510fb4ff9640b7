import { type ASTNode, type GraphQLSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/** That an operation names something of a schema. */
export interface Use {
  /** `Type.field`, `Type.field arg name`, or a type's name where a field gives it or an argument or a variable takes it. */
  readonly coordinate: string;
  readonly line: number;
}

/** Whatever an operation names, in the order of its text; fields that the schema does not know are left out. */
export function listUses(schema: GraphQLSchema, text: string): readonly Use[] {
  const uses: Use[] = [];
  const info = new TypeInfo(schema);
  const add = (coordinate: string | undefined, { loc }: ASTNode) => {
    if (coordinate !== undefined) uses.push({ coordinate, line: loc?.startToken.line ?? 1 });
  };
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field(node) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field) return;
        add(`${parent.name}.${field.name}`, node);
        for (const each of node.arguments ?? []) add(`${parent.name}.${field.name} arg ${each.name.value}`, each);
        add(getNamedType(field.type).name, node);
      },
      Argument: (node) => void add(getNamedType(info.getInputType())?.name, node),
      NamedType: (node) => void add(node.name.value, node),
    }),
  );

  return uses;
}
