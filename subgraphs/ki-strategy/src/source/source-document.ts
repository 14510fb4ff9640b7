import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A published document that figures are taken from. */
@Entity()
export class SourceDocument {
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Property({ type: "text" })
  readonly title: string;

  /** The date it bears; null where it bears none. */
  @Property({ type: "date", nullable: true })
  readonly date: string | null;

  @Property({ type: "text" })
  readonly issuer: string;

  constructor({ id, title, date, issuer }: Readonly<SourceDocument>) {
    this.id = id;
    this.title = title;
    this.date = date;
    this.issuer = issuer;
  }
}
