import { registerEnumType } from "type-graphql";

/** Where an actor stands. */
export enum ActorKind {
  INTERNAL = "INTERNAL",
  EXTERNAL = "EXTERNAL",
  POLITICAL = "POLITICAL",
}

registerEnumType(ActorKind, {
  name: "ActorKind",
  description: "Where an actor stands: inside the administration, outside, or in politics.",
  valuesConfig: {
    INTERNAL: { description: "Verwaltungsinterner Akteur (S3)." },
    EXTERNAL: { description: "Verwaltungsexterner Akteur (S3)." },
    POLITICAL: { description: "Politik (S2)." },
  },
});
