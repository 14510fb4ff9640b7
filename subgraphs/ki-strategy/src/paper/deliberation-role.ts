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
    DECIDES: { description: "It decides (beschließt)." },
    RECOMMENDS: { description: "It recommends (empfiehlt)." },
    TAKES_NOTE: { description: "It takes note (nimmt zur Kenntnis)." },
  },
});
