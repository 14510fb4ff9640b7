import type { Context } from "@kim-hub/kit/context";
import { Paged } from "@kim-hub/kit/list-size";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { createConnection } from "../paging/connection.js";
import { createPage, type Page } from "../paging/page.js";
import { PageArguments, requirePage } from "../paging/page-arguments.js";
import { DocumentType } from "../paper/document-type.js";
import { createSourceResolver } from "../source/source.resolver.js";
import { Pillar } from "./pillar.js";
import { PillarStatement } from "./pillar-statement.js";
import { ProgrammeDocument } from "./programme-document.js";
import { ProgrammeFact } from "./programme-fact.js";

const ProgrammeDocumentConnection = createConnection(ProgrammeDocument);
const ProgrammeFactConnection = createConnection(ProgrammeFact);

@Resolver()
export class ProgrammeResolver {
  @Query(() => [Pillar], { description: "The parts of the programme (Bausteine): always B1, B2, B3." })
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
    description:
      "The programme's documents (Handlungskonzept, Förderrichtlinie, Handreichung …), in order of their ids.",
  })
  @Paged
  @Public
  async programmeDocuments(
    @Arg("type", () => DocumentType, { nullable: true }) type: DocumentType | null,
    @Args() page: PageArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<ProgrammeDocument>> {
    const request = requirePage(page);
    const where = type ? { type } : {};
    const rows = await em.find(
      ProgrammeDocument,
      { ...where, id: { $gt: request.afterId } },
      { orderBy: { id: "asc" }, limit: request.first + 1 },
    );

    return createPage({ rows, request, count: () => em.count(ProgrammeDocument, where) });
  }

  @Query(() => ProgrammeFactConnection, {
    description: "What documents state of the programme as a whole (Eckdaten), in order of the ids.",
  })
  @Paged
  @Public
  async programmeFacts(@Args() page: PageArguments, @Ctx() { em }: Context): Promise<Page<ProgrammeFact>> {
    const request = requirePage(page);
    const rows = await em.find(
      ProgrammeFact,
      { id: { $gt: request.afterId } },
      { orderBy: { id: "asc" }, limit: request.first + 1 },
    );

    return createPage({ rows, request, count: () => em.count(ProgrammeFact) });
  }
}

export const PillarStatementSourceResolver = createSourceResolver(PillarStatement);
export const ProgrammeDocumentSourceResolver = createSourceResolver(ProgrammeDocument);
export const ProgrammeFactSourceResolver = createSourceResolver(ProgrammeFact);
