import { registerEnumType } from "type-graphql";

/** The part of a body in a paper's deliberation. */
export enum DeliberationRole {
  DECIDES = "DECIDES",
  RECOMMENDS = "RECOMMENDS",
  TAKES_NOTE = "TAKES_NOTE",
}

registerEnumType(DeliberationRole, {
  name: "DeliberationRole",
  description: "What a body does with a paper (Zuständigkeit in der Beratungsfolge).",
  valuesConfig: {
    DECIDES: { description: "Beschließt." },
    RECOMMENDS: { description: "Empfiehlt." },
    TAKES_NOTE: { description: "Nimmt zur Kenntnis." },
  },
});
