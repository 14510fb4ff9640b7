import { Coordinate } from "@kim-hub/kit/coordinate";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { PeriodInput } from "@kim-hub/kit/period-input";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { RaisedGap } from "./raised-gap.js";
import { ServiceGapKind } from "./service-gap-kind.js";
import { findTerritoryGaps } from "./territory-gaps.js";

@Resolver(() => ServiceGapKind)
export class RaisedGapResolver {
  @FieldResolver(() => RaisedGap, {
    nullable: true,
    description:
      "In how many cases of all providers it was noticed in a year up to the end of a quarter, under disclosure control. Not the cases of `reportedCases`, which a document states: neither count contains or completes the other.",
  })
  @Aggregate
  async raised(
    @Root() { ags, type, field }: ServiceGapKind,
    @Arg("period", () => PeriodInput) period: PeriodInput,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<RaisedGap> {
    // A representation is no checked input, and half an AGS would be half the state.
    const gaps = await findTerritoryGaps({ coordinate, asked: Ags.parseValue(ags), period }, em);

    return new RaisedGap(gaps.dataDay, gaps.of(type, field));
  }
}
