import { type FieldNode, Kind } from "graphql";

/** Fills a selection set that the planner must not find empty; the answer does not show it. */
export const FILLER: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
