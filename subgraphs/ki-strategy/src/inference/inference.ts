import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { Version } from "../version.js";

@ObjectType({ description: "That a figure does not stand in the document but follows from it (erschlossene Angabe)." })
@Entity()
export class Inference {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  /** Table and primary key of the row: `accompaniment/05554-2021-Q4-INTEGRATION_GUIDE`. */
  @Property({ type: "text" })
  @Index()
  readonly row: string;

  @Field(() => String, { description: "The column of the figure, as the history names it, e.g. quarter." })
  @Public
  @Property({ type: "text" })
  readonly column: string;

  @Field(() => String, { description: "From what it follows." })
  @Public
  @Property({ type: "text" })
  readonly why: string;

  @Version
  readonly version: number = 1;

  constructor({ table, row, column, why }: Omit<Inference, "id" | "version"> & { readonly table: string }) {
    this.row = `${table}/${row}`;
    this.id = `${this.row}/${column}`;
    this.column = column;
    this.why = why;
  }
}
