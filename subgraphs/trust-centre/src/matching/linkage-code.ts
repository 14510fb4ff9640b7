import { randomUUID } from "node:crypto";
import { CodeType } from "@kim-hub/kit/code-type";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/**
 * A code of a person who agreed to be linked, under the offices' key and the trust centre's own. Functions of the database write and compare
 * codes; the application role sees none.
 */
@Entity({ policies: [{ name: "nobody", using: "false" }] })
export class LinkageCode {
  @PrimaryKey({ type: "uuid" })
  readonly id: string = randomUUID();

  @Property({ type: "uuid", index: true })
  readonly linkId!: string;

  @EnumColumn(CodeType)
  readonly codeType!: CodeType;

  @Property({ type: "text", index: true })
  readonly code!: string;

  /** The version of the rules by which the office made it. */
  @Property({ type: "text" })
  readonly nameRules!: string;

  /** The offices' key. */
  @Property({ type: "text" })
  readonly keyId!: string;

  /** The trust centre's own key. */
  @Property({ type: "text" })
  readonly ownKeyId!: string;

  /** The last day of the person's agreement. */
  @Property({ type: "date" })
  readonly validTo!: string;
}
