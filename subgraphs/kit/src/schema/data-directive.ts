import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  print,
} from "graphql";

/** A field as its contract describes it, whoever resolves it. */
export type Field = Pick<GraphQLField<unknown, unknown>, "name" | "astNode">;

/**
 * The `@data` that holds for a field: its own, or else its object's. None for an external field, which is its owner's, nor for
 * `_entities` and `_service`, which Federation adds to the object `Query`.
 */
export function dataDirectiveOf(field: Field, type: GraphQLObjectType): ConstDirectiveNode | undefined {
  if (directiveOf(field, "external") || field.name.startsWith("_")) return undefined;

  return directiveOf(field, "data") ?? directiveOf(type, "data");
}

/** Throws the names of all fields without a data class. */
export function requireDataClasses(schema: GraphQLSchema): void {
  const missing = listObjects(schema).flatMap((type) =>
    listOwned(type)
      .filter((field) => !dataDirectiveOf(field, type))
      .map((field) => `${type.name}.${field.name}`),
  );
  if (missing.length > 0) throw new Error(`These fields have no @data class: ${missing.join(", ")}.`);
}

/** Moves the `@data` on which most fields of an object agree to the object, so that only fields that differ show their own. */
export function liftDataDirectives(schema: GraphQLSchema): void {
  for (const type of listObjects(schema)) liftDataDirective(type);
}

function liftDataDirective(type: GraphQLObjectType): void {
  const fields = listOwned(type);
  const agreeing = [...Map.groupBy(fields, textOfRule).values()].find(({ length }) => length * 2 > fields.length) ?? [];
  const rule = agreeing[0] && directiveOf(agreeing[0], "data");
  if (!rule) return;

  type.astNode = {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: type.name },
    ...type.astNode,
    directives: [...(type.astNode?.directives ?? []), rule],
  };
  for (const field of agreeing) {
    const { astNode } = field;
    if (astNode) field.astNode = { ...astNode, directives: astNode.directives?.filter((each) => !isData(each)) ?? [] };
  }
}

function listObjects(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__"));
}

function listOwned(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).filter((field) => !directiveOf(field, "external"));
}

function textOfRule(field: Field): string {
  const rule = directiveOf(field, "data");

  return rule ? print(rule) : "";
}

function isData({ name }: ConstDirectiveNode): boolean {
  return name.value === "data";
}

function directiveOf(
  {
    astNode,
  }: { readonly astNode?: (ASTNode & { readonly directives?: readonly ConstDirectiveNode[] }) | null | undefined },
  wanted: string,
): ConstDirectiveNode | undefined {
  return astNode?.directives?.find(({ name }) => name.value === wanted);
}
