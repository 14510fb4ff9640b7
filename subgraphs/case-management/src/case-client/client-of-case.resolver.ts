import { FieldResolver, Resolver, Root } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { CaseClient } from "./case-client.js";

@Resolver(() => CaseManagementCase)
export class ClientOfCaseResolver {
  @FieldResolver(() => CaseClient, {
    description: "The client, of whom the trust centre keeps permissions and released paths.",
  })
  @Case
  client(@Root() { pseudonym }: CaseManagementCase): CaseClient {
    return { pseudonym };
  }
}
