import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { CountedPage } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOf } from "@kim-hub/kit/page-of";
import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Agreed, agreedFor, Public } from "../data-classes.js";
import { getTerritory } from "../territory/get-territory.js";
import { Agreement } from "./agreement.js";
import { findLastDay } from "./find-last-day.js";

const AgreementConnection = createConnection(Agreement, Public);

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => AgreementConnection, {
    nullable: true,
    description:
      "Which agreements authorities have on retrieving and processing their data (Abrufverfahren, Auftragsverarbeitung), of one territory or of all. NOT_FOUND where the territory is not recorded.",
  })
  @Agreed
  async agreements(
    @Arg("ags", () => Ags, { nullable: true, description: "All territories where it is left out." })
    ags: string | null | undefined,
    @Args() page: PageArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<CountedPage<Agreement>> {
    const where = ags == null ? {} : { territoryAgs: (await getTerritory(ags, loaders)).ags };
    return pageOf(em, { type: Agreement, where, page });
  }

  @FieldResolver(() => Authority, { description: "The authority that it binds." })
  @Agreed
  async authority(@Root() { authorityId }: Agreement, @Ctx() { loaders }: Context): Promise<Authority> {
    return loaders.get(Authority, authorityId);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "The last day on which a retrieval rests on it: the day before another of its kind with the same party begins; null where none does, however long it has run out.",
  })
  @agreedFor("trust-centre")
  async restsTo(@Root() agreement: Agreement, @Ctx() { loaders }: Context): Promise<string | null> {
    return findLastDay(agreement, loaders);
  }
}
