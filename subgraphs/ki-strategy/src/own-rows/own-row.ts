import { Field, ID, Int, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";

@ObjectType({ description: "What one field of the input of a correction holds now (Feld der Erfassung)." })
export class OwnRowValue {
  @Field(() => String, { description: "The field of the input, e.g. `fundedFte`." })
  @Internal
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description: "As text, of several with vertical bars between them; null where the field is empty.",
  })
  @Internal
  readonly value!: string | null;
}

@ObjectType({ description: "A row as the input of its correction takes it (Zeile zur Berichtigung)." })
export class OwnRow {
  @Field(() => String)
  @Internal
  readonly table!: string;

  @Field(() => ID)
  @Internal
  readonly rowId!: string;

  @Field(() => Int, { description: "The `expectedVersion` of a correction." })
  @Internal
  readonly version!: number;

  @Field(() => [OwnRowValue], { description: "One for each field of the input, in its order." })
  @Internal
  readonly values!: readonly OwnRowValue[];
}
