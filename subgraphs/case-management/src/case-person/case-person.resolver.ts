import type { Context } from "@kim-hub/kit/context";
import { isRowId } from "@kim-hub/kit/is-row-id";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Case } from "../data-classes.js";
import { CasePerson } from "./case-person.js";

/** More than a household has. */
const MOST_PERSONS = 30;

@Resolver()
export class CasePersonsResolver {
  @Query(() => [CasePerson], {
    nullable: true,
    description:
      "The further persons of a case that the caller may read; empty where there are none, and for a case that is unknown or foreign. It is no field of the case, because the disclosure log names each of them.",
  })
  @assumedSize(MOST_PERSONS)
  @Case
  async casePersons(
    @Arg("caseFile", () => ID, { description: "The id of the case." }) id: string,
    @Ctx() { em, disclose }: Context,
  ): Promise<readonly CasePerson[]> {
    if (!isRowId(id)) return [];
    const persons = await em.find(CasePerson, { caseFile: id }, { orderBy: { personNumber: "asc" } });
    for (const person of persons) disclose(person.pseudonym, person);

    return persons;
  }
}
