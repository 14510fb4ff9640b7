// Before the first decorator of type-graphql, which no other import of a resolver may have brought.
import "reflect-metadata";
import { createParameterDecorator } from "type-graphql";

/** The resolver's argument that holds the field which resolves, as schema coordinate: `Query.cmFunnel`. */
export const Coordinate = (): ReturnType<typeof createParameterDecorator> =>
  createParameterDecorator(({ info: { parentType, fieldName } }) => `${parentType.name}.${fieldName}`);
