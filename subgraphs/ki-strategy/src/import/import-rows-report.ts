import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, Int, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";

/** More files than there are kinds of them. */
const MOST_FILES = 100;
/** More faults than anybody mends before trying again. */
export const MOST_FAULTS = 200;

@ObjectType({ description: "What an import did with one file, or would do (Datei)." })
export class ImportedFile {
  @Field(() => String)
  @Internal
  readonly file!: string;

  @Field(() => Int, { description: "Rows read." })
  @Internal
  readonly rows!: number;

  @Field(() => Int, { description: "Of them new (neu)." })
  @Internal
  readonly inserted!: number;

  @Field(() => Int, { description: "Of them changed (geändert)." })
  @Internal
  readonly changed!: number;

  @Field(() => Int, { description: "Of them the same as before (unverändert)." })
  @Internal
  readonly unchanged!: number;

  @Field(() => Int)
  @Internal
  readonly faultCount!: number;

  @Field(() => String, { nullable: true, description: "How it was read, where its first line has semicolons." })
  @Internal
  readonly reading!: string | null;
}

@ObjectType({ description: "A fault of a file, of one of its rows or of one value (Fehler)." })
export class ImportFault {
  @Field(() => String)
  @Internal
  readonly file!: string;

  @Field(() => Int, { nullable: true, description: "Null where the fault is the whole file's." })
  @Internal
  readonly line!: number | null;

  @Field(() => String, { nullable: true })
  @Internal
  readonly column!: string | null;

  @Field(() => String, { description: "The rule that it breaks, e.g. `must be a month of the year`." })
  @Internal
  readonly rule!: string;

  @Field(() => String, { description: "The same in German." })
  @Internal
  readonly ruleInGerman!: string;
}

@ObjectType({ description: "The report of an import, or of its dry run (Probelauf)." })
export class ImportRowsReport {
  @Field(() => Boolean, {
    description: "Whether the rows are written: never in a dry run, nor where there is any fault.",
  })
  @Internal
  readonly isWritten!: boolean;

  @Field(() => [ImportedFile])
  @assumedSize(MOST_FILES)
  @Internal
  readonly files!: readonly ImportedFile[];

  @Field(() => [ImportFault], { description: `The first ${MOST_FAULTS}.` })
  @assumedSize(MOST_FAULTS)
  @Internal
  readonly faults!: readonly ImportFault[];
}
