import { withLabel } from "@kim-hub/kit/code-label";
import { EnumColumn } from "@kim-hub/kit/enum-column";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Check, Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Authority } from "../authority/authority.js";
import { Public } from "../data-classes.js";
import { Territory } from "../territory/territory.js";
import { Version } from "../version.js";
import { CompetenceTopic } from "./competence-topic.js";

/** On no day are two authorities competent; deferred, because an import may end one and begin the next in any order. */
const NO_OVERLAP = `exclude using gist (topic with =, territory_ags with =,
  daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred`;

@ObjectType({
  description:
    "That one authority is competent for one topic in one territory for a time (Zuständigkeit); never derived from the Kreis.",
})
@Entity()
@Check({ name: "competence_interval_check", expression: "valid_to >= valid_from" })
@Check({ name: "competence_overlap_exclusion", expression: NO_OVERLAP })
export class Competence {
  @Field(() => ID)
  @Public
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Field(() => CompetenceTopic)
  @Public
  @EnumColumn(CompetenceTopic)
  readonly topic: CompetenceTopic;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  @Field(() => LocalDate, { nullable: true, description: "First day; null where no beginning is recorded." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it lasts." })
  @Public
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @ManyToOne({ entity: () => Authority, mapToPk: true, fieldName: "authority_id" })
  readonly authorityId: string;

  @Field(() => String, { description: "The norm or document that it rests on." })
  @Public
  @Property({ type: "text" })
  readonly source: string;

  @Version
  readonly version: number = 1;

  constructor(values: Omit<Competence, "id" | "version" | "isValidOn" | "overlaps" | "describe">) {
    this.id = `${values.topic}-${values.territoryAgs}-${values.validFrom ?? "ever"}`;
    this.topic = values.topic;
    this.territoryAgs = values.territoryAgs;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.authorityId = values.authorityId;
    this.source = values.source;
  }

  isValidOn(date: string): boolean {
    return (this.validFrom === null || this.validFrom <= date) && (this.validTo === null || date <= this.validTo);
  }

  /** Whether both would answer for the same topic, territory and day. */
  overlaps(other: Competence): boolean {
    if (this.topic !== other.topic || this.territoryAgs !== other.territoryAgs) return false;
    const [first, second] = (this.validFrom ?? "") <= (other.validFrom ?? "") ? [this, other] : [other, this];

    return first.validTo === null || second.validFrom === null || second.validFrom <= first.validTo;
  }

  /** `EBH-05162008 for NATURALISATION in 05162008 from the beginning until further notice`. */
  describe(): string {
    const from = this.validFrom === null ? "the beginning" : this.validFrom;
    const to = this.validTo === null ? "until further notice" : `to ${this.validTo}`;

    return `${this.authorityId} for ${withLabel(CompetenceTopic, this.topic)} in ${this.territoryAgs} from ${from} ${to}`;
  }
}
