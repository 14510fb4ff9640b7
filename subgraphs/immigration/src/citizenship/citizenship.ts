import { Field, ObjectType } from "type-graphql";
import { Identity } from "../data-classes.js";
import { CITIZENSHIP_KEYS } from "./citizenship-keys.js";

@ObjectType({ description: "A citizenship by its key of the Federal Statistical Office (Staatsangehörigkeit)." })
export class Citizenship {
  @Field(() => String, { description: "Three digits as text, e.g. 475; 997 is stateless, 998 unsettled." })
  @Identity
  readonly key: string;

  @Field(() => String, { nullable: true, description: "German name; null for a key that is not in the hub's list." })
  @Identity
  readonly name: string | null;

  @Field(() => Boolean, { description: "Whether the key is of a state that there is no more (früherer Schlüssel)." })
  @Identity
  readonly isFormer: boolean;

  constructor(key: string) {
    const known = CITIZENSHIP_KEYS.get(key);
    this.key = key;
    this.name = known?.name ?? null;
    this.isFormer = known?.isFormer ?? false;
  }
}
