import { randomUUID } from "node:crypto";
import { refTo } from "@kim-hub/kit/ref-to";
import { dependentOf, FOR_FIGURES } from "@kim-hub/kit/row-level-security";
import { createVersion } from "@kim-hub/records/version";
import type { Ref } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "./immigration-file.js";

const Version = createVersion(Status);

/** Who may read the file reads its rows, and who may write it writes them; no figure counts them. */
export const WITH_FILE_UNCOUNTED = dependentOf("immigration_file", "file_id");

/** The same of rows that figures count. */
export const WITH_FILE = [...WITH_FILE_UNCOUNTED, FOR_FIGURES];

/** Which row of which file. */
export interface RowOfFileValues {
  readonly id?: string;
  readonly file: ImmigrationFile | string;
}

/** The columns of every row that belongs to a file. */
@ObjectType()
export abstract class RowOfFile {
  @Field(() => ID)
  @Status
  @PrimaryKey({ type: "uuid" })
  readonly id: string;

  @ManyToOne({ entity: () => ImmigrationFile, ref: true, index: true })
  readonly file: Ref<ImmigrationFile>;

  @Version
  readonly version: number = 1;

  constructor({ id = randomUUID(), file }: RowOfFileValues) {
    this.id = id;
    this.file = refTo(ImmigrationFile, file);
  }
}
