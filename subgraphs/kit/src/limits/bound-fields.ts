import {
  defaultFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  OperationTypeNode,
} from "graphql";
import type { RequestWork } from "./request-work.js";
import { Turns } from "./turns.js";

/**
 * Resolves every field that is not a plain value only in its turn, and not at all once its request has ended: then its
 * promise stays open, so that neither a value nor an error is computed for each of its fields. A mutation is never left half done.
 */
export function boundFields(schema: GraphQLSchema): GraphQLSchema {
  const turns = new Turns();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: { readonly work: RequestWork }, info) => {
        if (info.operation.operation === OperationTypeNode.MUTATION) return resolve(parent, args, context, info);
        const turn = turns.wait(context.work);

        return turn ? turn.then(() => resolve(parent, args, context, info)) : resolve(parent, args, context, info);
      };
    }
  }

  return schema;
}
