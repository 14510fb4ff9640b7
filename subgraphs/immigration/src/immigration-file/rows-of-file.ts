import { createRowsOf } from "@kim-hub/records/rows-of-file";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "./immigration-file.js";

/** The field of a file that lists its rows of one kind. */
export const createRowsOfFile = createRowsOf({ of: ImmigrationFile, by: "file", Protected: Status });
