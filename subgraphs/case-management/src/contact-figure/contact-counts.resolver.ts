import { Coordinate } from "@kim-hub/kit/coordinate";
import { CountedFigure } from "@kim-hub/kit/list-size";
import type { OfficeContext } from "@kim-hub/kit/office-context";
import { readFigure } from "@kim-hub/kit/read-figure";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { countedCases } from "../figure/counted-cases.js";
import { FigureArguments } from "../figure/figure-arguments.js";
import { ContactCounts } from "./contact-counts.js";
import { CONTACT_CUBE } from "./contact-cube.js";

@Resolver()
export class ContactCountsResolver {
  @Query(() => ContactCounts, {
    nullable: true,
    description:
      "How many were addressed, had contact, were counselled and were accompanied in a year up to the end of a quarter (Kontakte).",
  })
  @CountedFigure
  @Aggregate
  async contactCounts(
    @Args() { ags, period, provider = null }: FigureArguments,
    @Ctx() { em }: OfficeContext,
    @Coordinate() coordinate: string,
  ): Promise<ContactCounts> {
    const files = countedCases({ ags, provider });
    const { answer, dataDay } = await readFigure(em, {
      coordinate,
      cube: CONTACT_CUBE,
      ags,
      provider,
      period,
      files,
    });

    return new ContactCounts(dataDay, answer);
  }
}
