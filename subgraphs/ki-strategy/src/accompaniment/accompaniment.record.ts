import { Ags, Decimal, Quarter } from "@kim-hub/kit/scalars";
import { Int } from "type-graphql";
import { CountedThing } from "../figure/counted-thing.js";
import { PostKind } from "../post/post-kind.js";
import { CITATION, optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { Accompaniment } from "./accompaniment.js";
import { ACCOMPANIMENTS } from "./accompaniment.table.js";

/** How many persons the posts accompanied. */
export const ACCOMPANIMENT_RECORD: RecordTable<Accompaniment> = {
  table: ACCOMPANIMENTS,
  term: "how many persons the posts of one kind accompanied (begleitete Personen)",
  fields: {
    ags: required(Ags),
    quarter: required(Quarter),
    postKind: required(PostKind),
    persons: optional(Int),
    counts: optional(CountedThing, "What the persons are counted as; never CONTACTS or POSTS."),
    approximate: required(Boolean),
    filledFte: optional(Decimal),
    ...CITATION,
  },
  clientCounts: ["persons", "passage"],
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
