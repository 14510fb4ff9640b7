import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { BadInputError, NotFoundError } from "@kim-hub/kit/errors";
import { assumedSize } from "@kim-hub/kit/list-size";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOfRows } from "@kim-hub/kit/page-of-rows";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Breached } from "../data-classes.js";
import { LinkHandle } from "../matching/link-handle.js";
import { PersonLink } from "../person/person-link.js";
import { SealedMandate } from "../released-path/sealed-mandate.js";
import { BreachAnswer } from "./breach-answer.js";
import { BreachRead } from "./breach-read.js";
import { type BreachState, BreachStates } from "./breach-state.js";
import { LinkBreach } from "./link-breach.js";
import { listBreachReads } from "./list-breach-reads.js";
import { partLink } from "./part-link.js";
import { UnlinkInput } from "./unlink.input.js";

const LinkBreachConnection = createConnection(LinkBreach, Breached);

/** As many as are sealed for a person in the quarter that a path lives. */
const MOST_ANSWERS = 100;

@Resolver(() => LinkBreach)
export class LinkBreachResolver {
  @Query(() => LinkBreachConnection, {
    nullable: true,
    description: "Possible breaches by wrong links, the first to be due first. Trust officers (Vertrauensperson) only.",
  })
  @Breached
  async linkBreaches(
    @Args() page: PageArguments,
    @Arg("open", () => Boolean, { nullable: true, description: "Only those that are open, or only the others." })
    open: boolean | null | undefined,
    @Ctx() context: Context,
  ): Promise<Page<LinkBreach>> {
    const where = open == null ? {} : { state: open ? BreachStates.OPEN : { $ne: BreachStates.OPEN } };

    return pageOfRows(context, { type: LinkBreach, where, subjectOf: ({ linkId }) => linkId, page });
  }

  @FieldResolver(() => LinkHandle, {
    nullable: true,
    description: "The link that was parted from its person; null once it is kept no longer.",
  })
  @Breached
  async parted(@Root() { linkId }: LinkBreach, @Ctx() { loaders }: Context): Promise<LinkHandle | null> {
    return loaders.find(PersonLink, linkId);
  }

  @FieldResolver(() => [BreachAnswer], {
    description:
      "What offices were asked for while the link was wrong, the first first: each office adds what its own log holds of its answer.",
  })
  @assumedSize(MOST_ANSWERS)
  @Breached
  async answers(@Root() { mandateIds }: LinkBreach, @Ctx() { loaders }: Context): Promise<readonly BreachAnswer[]> {
    const found = await Promise.all(mandateIds.map((id) => loaders.find(SealedMandate, id)));

    return found
      .flatMap((mandate) => mandate ?? [])
      .toSorted((left, right) => left.sealedAt.getTime() - right.sealedAt.getTime());
  }

  @FieldResolver(() => [BreachRead], {
    description:
      "What was read or changed with an account of one of the clients concerned while the link was wrong, the first first; empty where nobody had one, or where the log no longer keeps it.",
  })
  @assumedSize(MOST_ANSWERS)
  @Breached
  reads(@Root() { id }: LinkBreach, @Ctx() context: Context): Promise<readonly BreachRead[]> {
    return listBreachReads(id, context);
  }

  @Mutation(() => LinkBreach, {
    description:
      "Parts a wrong link from its person (Zuordnung aufheben): it is never joined with the others again, every released path of the clients concerned ends, and the 72 hours begin (Art. 33 DSGVO, § 83a SGB X).",
  })
  @Breached
  async unlink(
    @Arg("input", () => UnlinkInput) input: UnlinkInput,
    @Ctx() { em, disclose }: Context,
  ): Promise<LinkBreach> {
    const reason = requireWords(input.reason, "reason", "An unlinking gives its reason.");
    const id = await partLink(em, { link: input.link, from: input.from ?? null, reason });
    const breach = await em.findOneOrFail(LinkBreach, { id });
    disclose(breach.linkId);

    return breach;
  }

  @Mutation(() => LinkBreach, {
    description: "Records once what was found of a possible breach, and why (Prüfung nach Art. 33 DSGVO).",
  })
  @Breached
  async assessBreach(
    @Arg("id", () => ID) id: string,
    @Arg("state", () => BreachStates) state: BreachState,
    @Arg("assessment", () => String, { description: "In the officer's words, without a name or a date of birth." })
    assessment: string,
    @Ctx() { em, viewer, disclose }: Context,
  ): Promise<LinkBreach> {
    if (state === BreachStates.OPEN)
      throw new BadInputError("An assessment finds that a breach was reported, or no risk.", {
        fields: ["state"],
        rule: "must be that it was reported, or that there is no risk",
        ruleInGerman: "muss sein: gemeldet oder kein Risiko",
      });
    const words = requireWords(assessment, "assessment", "An assessment gives its reason.");
    const breach = await em.findOne(LinkBreach, { id });
    if (!breach) throw new NotFoundError("There is no breach of this id.");
    disclose(breach.linkId);
    breach.assess(state, words, viewer.actor);
    await em.flush();

    return breach;
  }
}

function requireWords(text: string, field: string, message: string): string {
  const words = text.trim();
  if (words === "")
    throw new BadInputError(message, {
      fields: [field],
      rule: "must not be empty",
      ruleInGerman: "darf nicht leer sein",
    });

  return words;
}
