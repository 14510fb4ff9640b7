import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Council } from "../data-classes.js";
import { CouncilPaper } from "./council-paper.js";
import { CARRIED } from "./deliberation-outcome.js";
import { DeliberationRole } from "./deliberation-role.js";
import { DeliberationStep } from "./deliberation-step.js";
import { PaperRelation } from "./paper-relation.js";
import { PaperRelationKind } from "./paper-relation-kind.js";

@Resolver(() => PaperRelation)
export class PaperRelationResolver {
  @FieldResolver(() => CouncilPaper, { description: "The paper that does it." })
  @Council
  paper(@Root() { paperId }: PaperRelation, @Ctx() { loaders }: Context): Promise<CouncilPaper> {
    return loaders.get(CouncilPaper, paperId);
  }

  @FieldResolver(() => CouncilPaper, {
    nullable: true,
    description: "The paper that it is done with; null where that is not recorded.",
  })
  @Council
  async to(@Root() { toId }: PaperRelation, @Ctx() { loaders }: Context): Promise<CouncilPaper | null> {
    return toId === null ? null : loaders.get(CouncilPaper, toId);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "The day it works from: as a document states it, or the last day on which a body accepted the paper and decided; null until then.",
  })
  @Council
  worksFrom(@Root() relation: PaperRelation, @Ctx() { loaders }: Context): Promise<string | null> {
    return findWorksFrom(relation, loaders);
  }
}

@Resolver(() => CouncilPaper)
export class RelatedPapersResolver {
  @FieldResolver(() => [PaperRelation], { description: "What it does with others, in the order recorded." })
  @Council
  async relations(@Root() { id }: CouncilPaper, @Ctx() { loaders }: Context): Promise<PaperRelation[]> {
    return (await loaders.list(PaperRelation, "paperId", id)).toSorted(byId);
  }

  @FieldResolver(() => [PaperRelation], { description: "What others do with it, by their ids." })
  @Council
  async relatedBy(@Root() { id }: CouncilPaper, @Ctx() { loaders }: Context): Promise<PaperRelation[]> {
    return (await loaders.list(PaperRelation, "toId", id)).toSorted(byId);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the decision on another paper has lifted it by that day (Aufhebung); one that is proposed only has not.",
  })
  @Council
  async isRevoked(
    @Root() { id }: CouncilPaper,
    @Arg("on", () => LocalDate, { nullable: true, description: "Today in Europe/Berlin where it is left out." })
    on: string | null | undefined,
    @Ctx() { em, loaders }: Context,
  ): Promise<boolean> {
    const day = on ?? todayOf(em);
    const relations = await loaders.list(PaperRelation, "toId", id);
    const revoking = relations.filter(({ kind }) => kind === PaperRelationKind.REVOKES);
    const dates = await Promise.all(revoking.map((relation) => findWorksFrom(relation, loaders)));

    return dates.some((date) => date !== null && date <= day);
  }
}

async function findWorksFrom({ statedWorksFrom, paperId }: PaperRelation, loaders: Loaders): Promise<string | null> {
  if (statedWorksFrom !== null) return statedWorksFrom;
  const steps = await loaders.list(DeliberationStep, "paperId", paperId);
  const decided = steps.filter(({ role, outcome }) => role === DeliberationRole.DECIDES && CARRIED.includes(outcome));

  return (
    decided
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function byId(left: PaperRelation, right: PaperRelation): number {
  return left.id.localeCompare(right.id);
}
