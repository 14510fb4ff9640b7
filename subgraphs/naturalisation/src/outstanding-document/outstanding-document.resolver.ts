import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Outstanding } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { byKind } from "./document-kind.js";
import { OutstandingDocument } from "./outstanding-document.js";

/** The documents of a procedure, which this noun adds to it. */
@Resolver(() => NaturalisationProcedure)
export class ProcedureDocumentsResolver {
  @FieldResolver(() => [OutstandingDocument], {
    description: "The documents that the office asked for and has not received, those due first first.",
  })
  @assumedSize(20)
  @Outstanding
  async outstandingDocuments(
    @Root() { id }: NaturalisationProcedure,
    @Ctx() { loaders }: Context,
  ): Promise<readonly OutstandingDocument[]> {
    const documents = await loaders.list(OutstandingDocument, "procedure", id);

    return documents
      .filter(({ receivedOn }) => receivedOn === null)
      .toSorted((left, right) => left.dueOn.localeCompare(right.dueOn) || byKind(left.kind, right.kind));
  }
}
