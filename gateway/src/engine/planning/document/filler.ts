import { type FieldNode, Kind } from "graphql";

/** Stands where the planner needs something to select; what it brings is not shown. */
export const FILLER: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
