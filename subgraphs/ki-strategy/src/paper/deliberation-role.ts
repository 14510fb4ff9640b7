import { registerEnumType } from "type-graphql";

/** What a body does with a paper. */
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
