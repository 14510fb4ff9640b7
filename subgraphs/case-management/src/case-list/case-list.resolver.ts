import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfFiles } from "@kim-hub/kit/page-of-files";
import { LocalDate } from "@kim-hub/kit/scalars";
import { beginsLike } from "@kim-hub/records/file-reference";
import { ofPseudonym, PSEUDONYM_FILTER } from "@kim-hub/records/pseudonym-filter";
import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { CaseManagementCase } from "../case-file/case-management-case.js";
import { CaseState } from "../case-file/case-state.js";
import { Case } from "../data-classes.js";
import { dueBefore, inStage, managedBy } from "./managed-by.js";

const CaseConnection = createConnection(CaseManagementCase, Case);

@Resolver()
export class CaseListResolver {
  @Query(() => CaseConnection, {
    nullable: true,
    description:
      "The cases of the caller and of those whom the caller stands in for today, the longest open first; each argument narrows the list.",
  })
  @Case
  myCases(
    @Arg("state", () => CaseState, { nullable: true }) state: CaseState | null | undefined,
    @Arg("stage", () => CaseStageCode, { nullable: true, description: "The stage that the case is in." })
    stage: CaseStageCode | null | undefined,
    @Arg("dueBefore", () => LocalDate, {
      nullable: true,
      description: "Only cases in which a goal, or the answer to a referral, is due before this day.",
    })
    day: string | null | undefined,
    @Arg("reference", () => String, { nullable: true, description: "How the file reference begins (Aktenzeichen)." })
    reference: string | null | undefined,
    @Arg("pseudonym", () => ID, PSEUDONYM_FILTER) pseudonym: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<Page<CaseManagementCase>> {
    return pageOfFiles(
      { em, disclose },
      {
        type: CaseManagementCase,
        where: {
          ...{ authorityId: viewer.authority ?? "", ...managedBy(viewer.actor) },
          ...(state && { state }),
          ...(reference && { fileReference: beginsLike(reference) }),
          ...ofPseudonym(pseudonym),
          ...(stage && inStage(stage)),
          ...(day && dueBefore(day)),
        },
        orderBy: { openedOn: "asc" },
        page,
      },
    );
  }
}
