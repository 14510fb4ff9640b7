import { Field, InputType } from "type-graphql";

@InputType({ description: "A CSV file (Datei)." })
export class ImportedFileInput {
  @Field(() => String, { description: "Its name as the import knows it, e.g. `milestones.csv`." })
  readonly name!: string;

  @Field(() => [String], {
    description:
      "Its text, line by line: as the hub writes CSV, or as German Excel does where the first line has semicolons.",
  })
  readonly lines!: readonly string[];
}

@InputType({ description: "Files to import together (Upload)." })
export class ImportRowsInput {
  @Field(() => [ImportedFileInput])
  readonly files!: readonly ImportedFileInput[];

  @Field(() => Boolean, { description: "Whether only to say what would be written (Probelauf)." })
  readonly dryRun!: boolean;
}
