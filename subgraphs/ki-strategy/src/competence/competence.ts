import { Check, Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Authority } from "../authority/authority.js";
import { Territory } from "../territory/territory.js";
import { CompetenceTopic } from "./competence-topic.js";

/** That one authority is competent for one topic in one territory for a time: looked up, never derived from the Kreis. */
@Entity()
@Check({ name: "competence_interval_check", expression: "valid_to >= valid_from" })
export class Competence {
  @PrimaryKey({ type: "text" })
  readonly id: string;

  @Enum({ items: () => Object.values(CompetenceTopic) })
  readonly topic: CompetenceTopic;

  @ManyToOne({ entity: () => Territory, mapToPk: true, fieldName: "territory_ags", index: true })
  readonly territoryAgs: string;

  /** First day; null where no beginning is recorded. */
  @Property({ type: "date", nullable: true })
  readonly validFrom: string | null;

  /** Last day; null while it lasts. */
  @Property({ type: "date", nullable: true })
  readonly validTo: string | null;

  @ManyToOne({ entity: () => Authority, mapToPk: true, fieldName: "authority_id" })
  readonly authorityId: string;

  /** The norm or document it rests on. */
  @Property({ type: "text" })
  readonly source: string;

  /** Counts its changes, so that the history keeps what an import replaced. */
  @Property({ type: "integer", version: true, default: 1 })
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

    return `${this.authorityId} for ${this.topic} in ${this.territoryAgs} from ${from} ${to}`;
  }
}
