import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { Case } from "../data-classes.js";
import { CaseClient } from "./case-client.js";

/** More cases than one provider has of a person. */
const MOST_CASES = 3;

@Resolver(() => CaseClient)
export class CaseClientResolver {
  @FieldResolver(() => [CaseManagementCase], {
    nullable: true,
    description:
      "The client's cases among those that the caller may read, the longest open first; none where all are a colleague's. Null while case management does not answer.",
  })
  @assumedSize(MOST_CASES)
  @Case
  async cases(
    @Root() { pseudonym }: CaseClient,
    @Ctx() { loaders, disclose }: Context,
  ): Promise<readonly CaseManagementCase[]> {
    const cases = await loaders.list(CaseManagementCase, "pseudonym", pseudonym);
    if (cases.length > 0) disclose(pseudonym);

    return cases.toSorted((left, right) => orderOf(left).localeCompare(orderOf(right)));
  }
}

function orderOf({ openedOn, id }: CaseManagementCase): string {
  return openedOn + id;
}
