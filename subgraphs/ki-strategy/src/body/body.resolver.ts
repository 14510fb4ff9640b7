import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import { NotFoundError } from "@kim-hub/kit/errors";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Council, Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { Body } from "./body.js";
import { BodyKind } from "./body-kind.js";
import { BodyMember } from "./body-member.js";
import { ReportingDuty } from "./reporting-duty.js";
import { Sitting } from "./sitting.js";

const SittingConnection = createConnection(Sitting, Public);

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true, description: "The body of this id; NOT_FOUND where none is recorded." })
  @Council
  async body(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<Body> {
    const body = await loaders.find(Body, id);
    if (!body) throw new NotFoundError("No body of this id is recorded.");

    return body;
  }

  @Query(() => [Body], {
    nullable: true,
    description: "The bodies of the state, and those that it recommends to every territory.",
  })
  @Council
  stateBodies(@Ctx() { em }: Context): Promise<Body[]> {
    return em.find(Body, { territoryAgs: null }, { orderBy: { id: "asc" } });
  }

  @FieldResolver(() => Territory, { nullable: true, description: "Null for a body of the state." })
  @Council
  async territory(@Root() { territoryAgs }: Body, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return territoryAgs === null ? null : loaders.find(Territory, territoryAgs, "ags");
  }

  @FieldResolver(() => [BodyMember], { description: "Its seats, in the order of the source." })
  @Council
  async members(
    @Root() { id }: Body,
    @Arg("on", () => LocalDate, { nullable: true, description: "Only those of that day; all where it is left out." })
    on: string | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<BodyMember[]> {
    const members = await loaders.list(BodyMember, "bodyId", id);

    return members.filter((member) => on == null || member.isSeatedOn(on)).toSorted(byId);
  }

  @FieldResolver(() => SittingConnection)
  @Council
  sittings(@Root() { id }: Body, @Args() page: PageArguments, @Ctx() { pages }: Context): Promise<Page<Sitting>> {
    return pages.list({ type: Sitting, column: "bodyId", value: id, page });
  }

  @FieldResolver(() => [ReportingDuty], { description: "What must be reported to it." })
  @Council
  async reportingDuties(@Root() { id }: Body, @Ctx() { loaders }: Context): Promise<ReportingDuty[]> {
    return (await loaders.list(ReportingDuty, "bodyId", id)).toSorted(byId);
  }
}

@Resolver(() => Territory)
export class TerritoryBodiesResolver {
  @FieldResolver(() => [Body], { description: "The bodies that steer, decide or advise on integration, by id." })
  @Council
  async bodies(
    @Root() { ags }: Territory,
    @Arg("kind", () => BodyKind, { nullable: true }) kind: BodyKind | null | undefined,
    @Ctx() { loaders }: Context,
  ): Promise<Body[]> {
    const bodies = await loaders.list(Body, "territoryAgs", ags);

    return bodies.filter((body) => kind == null || body.kind === kind).toSorted(byId);
  }
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id.localeCompare(right.id);
}
