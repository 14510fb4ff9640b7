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
    INTERNAL: { description: "Verwaltungsinterner Akteur.\nIn the words of source S3." },
    EXTERNAL: { description: "Verwaltungsexterner Akteur.\nIn the words of source S3." },
    POLITICAL: { description: "Politik.\nIn the words of source S2." },
  },
});
