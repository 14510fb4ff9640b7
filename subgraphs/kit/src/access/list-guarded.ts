import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import type { PublicError } from "../errors/errors.js";
import type { Viewer } from "../identity/viewer.js";
import { DataClass } from "../schema/data-class.js";
import type { AccessMatrix } from "./access-matrix.js";
import { dataClassOf } from "./data-class-of.js";
import { MUTATION, matrixRefusal, refusalOf } from "./refusal.js";

/** A field of a subgraph with what the access matrix says of it; `C` is the context of its resolver. */
export interface GuardedField<C> {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, C>;
  readonly coordinate: string;
  /** Whether everybody may read it: it is PUBLIC and changes nothing. */
  readonly isFree: boolean;
  /** Whether it is about a person. */
  readonly personal: boolean;
  readonly writes: boolean;
  readonly refusalOf: (viewer: Viewer) => PublicError | null;
  /** Of what an authority took away, in the words of the matrix. */
  readonly createRefusal: () => PublicError;
}

/** Every field of the subgraph's objects but those that Federation adds, by the `@data` class that the SDL shows. */
export function listGuarded<C>(
  schema: GraphQLSchema,
  matrix: AccessMatrix,
  subgraph: string,
): readonly GuardedField<C>[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);

  return types
    .filter(({ name }) => !name.startsWith("_"))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => {
        const typeName = type.name;
        const dataClass = dataClassOf(field, type) ?? DataClass.PUBLIC;
        const writes = typeName === MUTATION;

        return {
          ...{ type, field, writes, coordinate: `${typeName}.${field.name}` },
          isFree: dataClass === DataClass.PUBLIC && !writes,
          personal: dataClass !== DataClass.PUBLIC && dataClass !== DataClass.AGGREGATE,
          refusalOf: (viewer: Viewer) => refusalOf({ typeName, dataClass, subgraph }, viewer, matrix),
          createRefusal: () => matrixRefusal(typeName, dataClass),
        };
      }),
    );
}
