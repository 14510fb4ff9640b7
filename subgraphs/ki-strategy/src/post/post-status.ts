import { registerEnumType } from "type-graphql";

/** How far a post has come. */
export enum PostStatus {
  PLANNED = "PLANNED",
  FUNDED = "FUNDED",
  CREATED = "CREATED",
  FILLED = "FILLED",
}

registerEnumType(PostStatus, {
  name: "PostStatus",
  description: "How far a post has come, according to its source (Stand der Stelle).",
  valuesConfig: {
    PLANNED: { description: "Intended (geplant)." },
    FUNDED: { description: "The state funds it or says that it will (gefördert)." },
    CREATED: { description: "In the establishment plan (im Stellenplan eingerichtet)." },
    FILLED: { description: "Somebody holds it (besetzt)." },
  },
});
