import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError, ConflictError } from "@kim-hub/kit/errors";
import { createPage, type Page } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Identity } from "../data-classes.js";
import { PersonLink } from "../person/person-link.js";
import { BlockedPair } from "./blocked-pair.js";
import { getOpenProposal } from "./get-open-proposal.js";
import { gradeProposals } from "./grade-proposals.js";
import { LinkDecision } from "./link-proposal.js";
import { listProposedLinks } from "./list-proposed-links.js";
import { type ProposalGrade, ProposalGrades } from "./proposal-grade.js";
import { ProposedLink } from "./proposed-link.js";

const ProposedLinkConnection = createConnection(ProposedLink, Identity);

@Resolver()
export class LinkProposalResolver {
  @Query(() => ProposedLinkConnection, {
    nullable: true,
    description:
      "The open proposals of one grade (offene Zuordnungsvorschläge), in order of their ids. Trust officers (Vertrauensperson) only.",
  })
  @Identity
  async linkProposals(
    @Arg("grade", () => ProposalGrades) grade: ProposalGrade,
    @Args() page: PageArguments,
    @Ctx() { em, disclose }: Context,
  ): Promise<Page<ProposedLink>> {
    const request = requirePage(page);
    const found = createPage({ rows: await listProposedLinks(em, grade, request), request });
    for (const { one, other, rivals } of found.nodes) for (const { id } of [...one, ...other, ...rivals]) disclose(id);

    return found;
  }

  @Mutation(() => Boolean, {
    description:
      "Makes the two of a proposal, and all who are linked with either, one person (Zuordnung bestätigen). A CONFLICT if a pair that was kept apart were joined by it, an authority had the person twice, or an agreement has run out. True if it is done.",
  })
  @Identity
  async confirmLink(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<boolean> {
    const { em, viewer } = context;
    const proposal = await getOpenProposal(id, context);
    proposal.decide(LinkDecision.CONFIRMED, viewer.actor);
    await em.flush();
    const [row] = await em.execute<{ joined: boolean }[]>(
      "select join_confirmed(?) as joined",
      [id],
      "all",
      em.getLoggerContext(),
    );
    if (!row?.joined)
      throw new ConflictError(
        "The two cannot be one person: a link or an agreement has ended, a pair is kept apart, or an authority would have the person twice.",
      );
    await gradeProposals(em, proposal.firstLink);

    return true;
  }

  @Mutation(() => Boolean, {
    description:
      "Keeps the two of a proposal apart for good (Zuordnung ablehnen): they are never proposed again. True if it is done.",
  })
  @Identity
  async rejectLink(
    @Arg("id", () => ID) id: string,
    @Arg("reason", () => String, { description: "In the officer's words, without a name or a date of birth." })
    reason: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (reason.trim() === "") throw new BadInputError("A rejection gives its reason.");
    const { em, viewer } = context;
    const proposal = await getOpenProposal(id, context);
    const [one, other] = await em.find(PersonLink, { id: [proposal.firstLink, proposal.secondLink] });
    if (!one || !other) throw new ConflictError("One of the two is known to the trust centre no longer.");
    proposal.decide(LinkDecision.REJECTED, viewer.actor);
    em.persist(new BlockedPair({ pair: [one, other], reason: reason.trim(), blockedBy: viewer.actor }));
    await em.flush();
    await gradeProposals(em, proposal.firstLink);
    await gradeProposals(em, proposal.secondLink);

    return true;
  }
}
