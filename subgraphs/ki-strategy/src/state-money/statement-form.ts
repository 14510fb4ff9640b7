import { registerEnumType } from "type-graphql";

/** As what the same state money may be recorded. */
export enum StatementForm {
  GRANT = "GRANT",
  PASS_THROUGH = "PASS_THROUGH",
  POSTS = "POSTS",
}

registerEnumType(StatementForm, {
  name: "StatementForm",
  description: "As what state money is recorded: the same euro may stand in all three.",
  valuesConfig: {
    GRANT: { description: "Bewilligung.\nGranted to the territory by the state." },
    PASS_THROUGH: { description: "Weiterleitung.\nGranted to a town by its Kreis out of the state's money." },
    POSTS: { description: "Förderung der Stellen.\nThe grants of the territory's posts." },
  },
});
