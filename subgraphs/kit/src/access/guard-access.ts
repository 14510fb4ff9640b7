import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { Viewer } from "../identity/viewer.js";
import type { AccessMatrix } from "./access-matrix.js";
import { listGuarded } from "./list-guarded.js";

/** What decides on the fields of one request. */
interface GuardedContext {
  readonly viewer: Viewer;
  /** Throws if no mutation of this request may begin. */
  readonly admitMutation: () => Promise<void>;
}

/** Puts the access matrix before every field, as `guardFields` does, for a subgraph that holds no person's data and so keeps no disclosure log. */
export function guardAccess(schema: GraphQLSchema, matrix: AccessMatrix, subgraph: string): GraphQLSchema {
  for (const { field, isFree, writes, refusalOf } of listGuarded<GuardedContext>(schema, matrix, subgraph)) {
    if (isFree) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (parent, args, context, info) => {
      const refused = refusalOf(context.viewer);
      if (refused) throw refused;

      return writes
        ? context.admitMutation().then(() => resolve(parent, args, context, info))
        : resolve(parent, args, context, info);
    };
  }

  return schema;
}
