import { POSITION } from "../rules/text-rules.js";
import { required } from "./column.js";

/** The column `position` of a table whose rows have no name: part of the key, and no property. */
export const PLACE = required(POSITION, { property: null, description: "Its place in the list, in three digits." });
