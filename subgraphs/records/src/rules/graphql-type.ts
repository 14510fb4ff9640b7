import type { Field } from "type-graphql";

/** A type as type-graphql takes it: a scalar, an enum, or a list of one. */
export type GraphQLType = ReturnType<NonNullable<Parameters<typeof Field>[0]>>;
