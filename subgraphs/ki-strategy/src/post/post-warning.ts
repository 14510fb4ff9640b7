import { registerEnumType } from "type-graphql";

/** What needs attention in how a post is set up. */
export enum PostWarning {
  CASE_MANAGEMENT_IN_IMMIGRATION_OFFICE = "CASE_MANAGEMENT_IN_IMMIGRATION_OFFICE",
}

registerEnumType(PostWarning, {
  name: "PostWarning",
  description: "What needs attention in how a post is set up (Hinweis).",
  valuesConfig: {
    CASE_MANAGEMENT_IN_IMMIGRATION_OFFICE: {
      description:
        "Case management under the roof of an Ausländerbehörde, to which public bodies must report (§ 87 AufenthG): the case managers need a confidentiality of their own (§ 35 SGB I, § 203 StGB), and nobody may act as clerk of the Ausländerbehörde and as case manager with one access token.",
    },
  },
});
