import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Informed } from "../data-classes.js";
import { type TextDirection, TextDirections } from "../words/direction.js";

const MOST_SECTIONS = 5;
const MOST_PARAGRAPHS = 5;
/** More permissions, paths or looks than a person's page shows. */
const MOST_ITEMS = 100;

@ObjectType({
  description: "A part of the person's page: a heading, sentences below it, and a list (Abschnitt der Seite).",
})
export class PersonsPageSection {
  @Field(() => String)
  @Informed
  readonly heading!: string;

  @Field(() => [String])
  @assumedSize(MOST_PARAGRAPHS)
  @Informed
  readonly paragraphs!: readonly string[];

  @Field(() => [String])
  @assumedSize(MOST_ITEMS)
  @Informed
  readonly items!: readonly string[];
}

@ObjectType({
  description:
    "What the trust centre knows of the person's permissions, in their language: what they allowed whom until when, who can look, who has looked, and how to end it (Auskunft, Art. 15 DSGVO).",
})
export class PersonsPage {
  @Field(() => String)
  @Informed
  readonly locale!: string;

  @Field(() => TextDirections)
  @Informed
  readonly direction!: TextDirection;

  @Field(() => String)
  @Informed
  readonly title!: string;

  @Field(() => String, { description: "All of it to read or print: title, and each section's sentences and list." })
  @Informed
  readonly text!: string;

  @Field(() => [PersonsPageSection])
  @assumedSize(MOST_SECTIONS)
  @Informed
  readonly sections!: readonly PersonsPageSection[];
}
