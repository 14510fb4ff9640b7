import { assumedSize } from "@kim-hub/kit/list-size";
import { Office } from "@kim-hub/kit/office";
import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import {
  PermissionCategories,
  type PermissionCategory,
  type PermissionKind,
  PermissionKinds,
} from "../permission/permission-codes.js";
import { TextModule } from "./text-module.js";

const CATEGORIES = 4;

@ObjectType({
  description:
    "What one office asks of one kind of permission (Textbaustein einer Erlaubnis); a person may agree to one module and not to another.",
})
export class PermissionModule extends TextModule {
  @Field(() => PermissionKinds)
  @Public
  readonly kind!: PermissionKind;

  @Field(() => Office, { description: "The office that may pass data on." })
  @Public
  readonly sender!: Office;

  @Field(() => [PermissionCategories])
  @assumedSize(CATEGORIES)
  @Public
  readonly categories!: readonly PermissionCategory[];
}
