import { Property } from "@mikro-orm/decorators/legacy";
import { Field, Int } from "type-graphql";
import { Public } from "../data-classes.js";

const asField = Field(() => Int, {
  description: "1 as first recorded, one more with every change; to be named when it is corrected.",
});
const asColumn = Property({ type: "integer", version: true, default: 1 });

/** The count of a row's changes, by which a correction tells that it knows the row as it stands. */
export const Version: PropertyDecorator = (target, name) => {
  asField(target, name);
  Public(target, name);
  asColumn(target, String(name));
};
