import type { Supergraph } from "./fault-case.js";

const FIRST = { org: { id: "o1", name: "ON" }, no: 4, name: "DN", zero: 0, empty: "" };

/** A key of several fields in depth, and values that a careless gateway takes for nothing. */
export const ARCHIVE: Supergraph = {
  registry: {
    sdl: `
      type Query { record: Record records: [Record] entries: [Entry] }
      union Entry = Record | Note
      type Note { org: Int no: Int }
      type Record @key(fields: "org { id } no") { org: Org no: Int name: String zero: Int empty: String }
      type Org @shareable { id: ID name: String }`,
    resolvers: {
      Query: {
        record: () => FIRST,
        records: () => [FIRST],
        entries: () => [
          { __typename: "Record", ...FIRST },
          { __typename: "Note", org: 0, no: 0 },
        ],
      },
    },
  },
  archive: {
    sdl: `
      type Record @key(fields: "org { id } no") { org: Org no: Int place: String }
      type Org @shareable { id: ID name: String }`,
    resolvers: { Record: { __resolveReference: (reference) => reference, place: ({ org, no }) => `${org?.id}/${no}` } },
  },
};
