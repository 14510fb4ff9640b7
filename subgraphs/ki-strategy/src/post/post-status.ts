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
    PLANNED: { description: "Geplant." },
    FUNDED: { description: "Gefördert.\nThe state funds it or says that it will." },
    CREATED: { description: "Im Stellenplan eingerichtet." },
    FILLED: { description: "Besetzt." },
  },
});
