import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import type { Cited } from "./cited.js";
import { DocumentType } from "./document-type.js";
import { PassageKind, passageKindOf } from "./passage-kind.js";
import { SourceDocument } from "./source-document.js";

@ObjectType({ description: "The passage of a published document that a figure is taken from (Fundstelle)." })
export class Citation implements Omit<SourceDocument, "territoryAgs" | "version"> {
  @Field(() => ID)
  @Public
  readonly id: string;

  @Field(() => DocumentType, { nullable: true, description: "Null where nobody said." })
  @Public
  readonly kind: DocumentType | null;

  @Field(() => String)
  @Public
  readonly title: string;

  @Field(() => LocalDate, { nullable: true, description: "The date the document bears; null where it bears none." })
  @Public
  readonly date: string | null;

  @Field(() => String, { description: "The body that issued the document." })
  @Public
  readonly issuer: string;

  @Field(() => String, { nullable: true, description: "Where it is published; null where nobody said." })
  @Public
  readonly url: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file that was cited; null where nobody said." })
  @Public
  readonly sha256: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Null where it would tell a count of clients that is withheld (Geheimhaltung).",
  })
  @Public
  readonly passage: string | null;

  constructor({ id, kind, title, date, issuer, url, sha256 }: SourceDocument, passage: string | null) {
    this.id = id;
    this.kind = kind;
    this.title = title;
    this.date = date;
    this.issuer = issuer;
    this.url = url;
    this.sha256 = sha256;
    this.passage = passage;
  }

  @Field(() => PassageKind, {
    nullable: true,
    description: "Whether the passage is the document's own words; null where it is withheld.",
  })
  @Public
  get passageKind(): PassageKind | null {
    return this.passage === null ? null : passageKindOf(this.passage);
  }
}

/** The citation of a row's figures; its passage is null where it is withheld. */
export async function cite(
  { sourceId, passage }: Pick<Cited, "sourceId"> & { readonly passage: string | null },
  loaders: Loaders,
): Promise<Citation> {
  return new Citation(await loaders.get(SourceDocument, sourceId), passage);
}
