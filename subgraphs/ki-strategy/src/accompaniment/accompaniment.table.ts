import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { FTE, QUARTER } from "@kim-hub/records/text-rules";
import { oneOf, WHOLE_NUMBER, YES_NO } from "@kim-hub/records/value-rules";
import { CountedThing } from "../figure/counted-thing.js";
import { PostKind } from "../post/post-kind.js";
import { CITATION } from "../source/citation-columns.js";
import { TERRITORY } from "../territory/territory-columns.js";
import { Accompaniment, COUNTED_PERSONS } from "./accompaniment.js";

const COUNTS = oneOf(Object.fromEntries(COUNTED_PERSONS.map((thing) => [thing, thing])), CountedThing);

/** How many persons the posts accompanied. */
export const ACCOMPANIMENTS = createTable({
  file: "accompaniments.csv",
  entity: Accompaniment,
  key: ["ags", "quarter", "post_kind"],
  columns: {
    ags: required(TERRITORY, { property: "territoryAgs" }),
    quarter: required(QUARTER),
    post_kind: required(oneOf(PostKind)),
    persons: optional(WHOLE_NUMBER),
    counts: optional(COUNTS, { later: true, description: "What the persons are counted as; never CONTACTS or POSTS." }),
    approximate: required(YES_NO),
    filled_fte: optional(FTE),
    ...CITATION,
  },
  recorded: {
    term: "how many persons the posts of one kind accompanied (begleitete Personen)",
    clientCounts: ["persons", "passage"],
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});
