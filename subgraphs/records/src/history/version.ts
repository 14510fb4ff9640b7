import { Property } from "@mikro-orm/decorators/legacy";
import { Field, Int } from "type-graphql";

const asField = Field(() => Int, {
  description: "1 as first recorded, one more with every change; to be named when it is corrected.",
});
const asColumn = Property({ type: "integer", version: true, default: 1 });

/** The count of a row's changes, by which a correction shows that it knows the row as it stands; with the data class of the rows. */
export function createVersion(Protected: PropertyDecorator): PropertyDecorator {
  return (target, name) => {
    asField(target, name);
    Protected(target, name);
    asColumn(target, String(name));
  };
}
