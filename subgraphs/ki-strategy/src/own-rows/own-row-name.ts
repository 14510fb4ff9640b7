import type { OwnRowEntry } from "@kim-hub/records/own-rows";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Internal } from "../data-classes.js";

@ObjectType({ description: "A row that the own territory may correct (eigene Zeile)." })
export class OwnRowName {
  readonly id: string;

  @Field(() => ID)
  @Internal
  get rowId(): string {
    return this.id;
  }

  @Field(() => Int)
  @Internal
  readonly version: number;

  @Field(() => String, { nullable: true, description: "What the row calls itself; null where it is known by its id." })
  @Internal
  readonly name: string | null;

  constructor({ id, version, name }: OwnRowEntry) {
    this.id = id;
    this.version = version;
    this.name = name;
  }
}
