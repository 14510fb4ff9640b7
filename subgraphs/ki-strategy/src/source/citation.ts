import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { SourceDocument } from "./source-document.js";

@ObjectType({ description: "The passage of a published document that a figure is taken from (Fundstelle)." })
export class Citation implements Readonly<SourceDocument> {
  @Field(() => ID)
  @Public
  readonly id: string;

  @Field(() => String)
  @Public
  readonly title: string;

  @Field(() => LocalDate, { nullable: true, description: "The date the document bears; null where it bears none." })
  @Public
  readonly date: string | null;

  @Field(() => String, { description: "The body that issued the document." })
  @Public
  readonly issuer: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The passage in the document's own words; null where it would tell a count of clients that is withheld (Geheimhaltung).",
  })
  @Public
  readonly passage: string | null;

  constructor({ id, title, date, issuer }: SourceDocument, passage: string | null) {
    this.id = id;
    this.title = title;
    this.date = date;
    this.issuer = issuer;
    this.passage = passage;
  }
}

/** What a row says of where its figures come from. */
export interface Cited {
  readonly sourceId: string;
  readonly passage: string;
}

/** The citation of a row's figures; its passage is null where it is withheld. */
export async function cite(
  { sourceId, passage }: Pick<Cited, "sourceId"> & { readonly passage: string | null },
  loaders: Loaders,
): Promise<Citation> {
  return new Citation(await loaders.get(SourceDocument, sourceId), passage);
}
