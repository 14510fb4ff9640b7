import { createConnection } from "@kim-hub/kit/connection";
import type { Context } from "@kim-hub/kit/context";
import type { Page } from "@kim-hub/kit/page";
import { PageArguments } from "@kim-hub/kit/page-arguments";
import { pageOf } from "@kim-hub/kit/page-of";
import { Ags } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { DocumentType } from "../source/document-type.js";
import { getTerritory } from "../territory/get-territory.js";
import { Territory } from "../territory/territory.js";
import { FactKind } from "./fact-kind.js";
import { Pillar } from "./pillar.js";
import { PillarStatement } from "./pillar-statement.js";
import { ProgrammeDocument } from "./programme-document.js";
import { ProgrammeFact } from "./programme-fact.js";

const ProgrammeDocumentConnection = createConnection(ProgrammeDocument, Public);
const ProgrammeFactConnection = createConnection(ProgrammeFact, Public);

@Resolver()
export class ProgrammeResolver {
  @Query(() => [Pillar], { nullable: true, description: "The parts of the programme (Bausteine): always B1, B2, B3." })
  @Public
  async pillars(@Ctx() { em }: Context): Promise<Pillar[]> {
    const statements = await em.find(PillarStatement, {});

    return Object.values(FundingPillar).map(
      (pillar) =>
        new Pillar(
          pillar,
          statements.filter((statement) => statement.pillar === pillar),
        ),
    );
  }

  @Query(() => ProgrammeDocumentConnection, {
    nullable: true,
    description:
      "The programme's documents (Handlungskonzept, Förderrichtlinie, Handreichung …), in order of their ids.",
  })
  @Public
  async programmeDocuments(
    @Arg("type", () => DocumentType, { nullable: true }) type: DocumentType | null,
    @Args() page: PageArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<ProgrammeDocument>> {
    const where = type ? { type } : {};
    return pageOf(em, { type: ProgrammeDocument, where, page });
  }

  @Query(() => ProgrammeFactConnection, {
    nullable: true,
    description:
      "What documents state of the programme (Aussagen, Eckdaten), in order of the ids; NOT_FOUND where the territory is not recorded.",
  })
  @Public
  async programmeFacts(
    @Arg("kind", () => FactKind, { nullable: true }) kind: FactKind | null,
    @Arg("ags", () => Ags, { nullable: true, description: "Of one territory; all of them where it is left out." })
    ags: string | null,
    @Args() page: PageArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<Page<ProgrammeFact>> {
    const territoryAgs = ags && (await getTerritory(ags, loaders)).ags;
    const where = { ...(kind && { kind }), ...(territoryAgs && { territoryAgs }) };
    return pageOf(em, { type: ProgrammeFact, where, page });
  }
}

@Resolver(() => ProgrammeFact)
export class ProgrammeFactResolver {
  @FieldResolver(() => Territory, { nullable: true, description: "Whom it concerns; null for the state (Land)." })
  @Public
  async territory(@Root() { territoryAgs }: ProgrammeFact, @Ctx() { loaders }: Context): Promise<Territory | null> {
    return territoryAgs === null ? null : loaders.find(Territory, territoryAgs, "ags");
  }

  @FieldResolver(() => ProgrammeDocument, {
    nullable: true,
    description: "The document that the source itself quotes for it; null where the words are the source's own.",
  })
  @Public
  async quotedFrom(
    @Root() { quotedFromId }: ProgrammeFact,
    @Ctx() { loaders }: Context,
  ): Promise<ProgrammeDocument | null> {
    return quotedFromId === null ? null : loaders.get(ProgrammeDocument, quotedFromId);
  }
}
