import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import type { AccessMatrix } from "./access-matrix.js";
import type { Context } from "./context.js";
import { DataClass, isDataClass } from "./data-class.js";
import { ForbiddenError, NotAvailableError, NotFoundError, type PublicError } from "./errors.js";
import type { Viewer } from "./viewer.js";

/**
 * Puts the access matrix before every field that is not `PUBLIC`, by the `@data` class that the SDL shows, and before
 * every mutation, whatever its class.
 */
export function guardFields(schema: GraphQLSchema, matrix: AccessMatrix, subgraph: string): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("_")) continue;
    for (const field of Object.values(type.getFields())) {
      const dataClass = dataClassOf(field);
      if (dataClass !== null && dataClass !== DataClass.PUBLIC) {
        guardField(field, (viewer) =>
          matrix.allows(viewer, dataClass, subgraph) ? null : refusal(type.name, dataClass),
        );
      }
      if (type.name === "Mutation") {
        guardField(field, (viewer) => (matrix.allowsWriting(viewer, subgraph) ? null : forbidden()));
      }
    }
  }

  return schema;
}

/** The class a field's `@data` directive names, or null where it has none. */
function dataClassOf(field: Pick<GraphQLField<unknown, unknown>, "astNode">): DataClass | null {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === "data");
  const argument = directive?.arguments?.find(({ name }) => name.value === "class");
  const dataClass = argument && valueFromASTUntyped(argument.value);

  return isDataClass(dataClass) ? dataClass : null;
}

/** Lets the field resolve only where there is nothing to refuse. */
function guardField(field: GraphQLField<unknown, Context>, refuse: (viewer: Viewer) => PublicError | null): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args, context, info) => {
    const refused = refuse(context.viewer);
    if (refused) throw refused;

    return resolve(parent, args, context, info);
  };
}

/** Personal data are refused as if they did not exist; figures and commands, whose existence is public, are refused openly. */
function refusal(typeName: string, dataClass: DataClass): PublicError {
  if (dataClass === DataClass.PSEUDO_PATH) return new NotAvailableError();
  if (dataClass === DataClass.AGGREGATE || typeName === "Mutation") return forbidden();

  return new NotFoundError("There is no such record for this role and purpose.");
}

function forbidden(): ForbiddenError {
  return new ForbiddenError("This role may not do this for this purpose (access matrix).");
}
