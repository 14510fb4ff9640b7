import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapKind } from "./service-gap-kind.js";

/** A territory that records more of one kind describes the same gap again. */
const MOST_OF_KIND = 10;

@Resolver(() => ServiceGapKind)
export class ServiceGapKindResolver {
  @FieldResolver(() => [ServiceGap], {
    description:
      "The territory's own rows for it, in order of their ids: of this type, and of this field or of every field. None where cases met a gap that nobody has recorded.",
  })
  @assumedSize(MOST_OF_KIND)
  @Public
  async recorded(
    @Root() { ags, type, field }: ServiceGapKind,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ServiceGap[]> {
    const gaps = await loaders.list(ServiceGap, "territoryAgs", ags);

    return gaps
      .filter((gap) => gap.type === type && (gap.field === field || gap.field === null))
      .toSorted((left, right) => left.id.localeCompare(right.id));
  }
}

@Resolver(() => ServiceGap)
export class KindOfServiceGapResolver {
  @FieldResolver(() => ServiceGapKind, {
    nullable: true,
    description:
      "By which case management counts the cases that met it; null for the state's own, which no office counts.",
  })
  @Public
  kind(@Root() { territoryAgs, type, field }: ServiceGap): ServiceGapKind | null {
    return territoryAgs === null ? null : { ags: territoryAgs, type, field };
  }
}
