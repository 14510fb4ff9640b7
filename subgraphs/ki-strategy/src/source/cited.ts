import { ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { SourceDocument } from "./source-document.js";

/** A row whose figures rest on one passage of a document. */
export abstract class Cited {
  @ManyToOne({ entity: () => SourceDocument, mapToPk: true, fieldName: "source_id" })
  readonly sourceId: string;

  @Property({ type: "text" })
  readonly passage: string;

  constructor({ sourceId, passage }: Pick<Cited, "sourceId" | "passage">) {
    this.sourceId = sourceId;
    this.passage = passage;
  }
}
