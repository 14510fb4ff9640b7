import { ObjectType } from "type-graphql";
import { Version } from "../version.js";
import { Cited } from "./cited.js";

/** A cited row that clients record and correct. */
@ObjectType()
export abstract class CitedRecord extends Cited {
  @Version
  readonly version: number = 1;
}
