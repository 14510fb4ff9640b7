import type { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import type { FactCode } from "../requirement-fact/fact-code.js";
import type { RequirementCode } from "./requirement-code.js";

/** One text of the law on one requirement, or one exception to it; in force on the days from `validFrom` to `validTo`. */
export class RequirementRule {
  readonly requirement: RequirementCode;
  readonly bases: readonly NaturalisationBasis[];
  readonly validFrom: string;
  readonly validTo: string | null;
  /** An exception helps where its facts are shown, and says nothing where they are not. */
  readonly isException: boolean;
  /** All of which it asks for; null where the law does not ask for the requirement. */
  readonly facts: readonly FactCode[] | null;
  /** For how long the first fact must have lasted. */
  readonly years: number | null;
  /** The paragraph that exempts from the first fact. */
  readonly exemption: string | null;
  /** For applications received until this day only. */
  readonly appliedUntil: string | null;
  /** The day of which it is the text, where that is not the day of the decision. */
  readonly textAsOf: string | null;
  readonly paragraph: string;
  readonly sentence: string;
  readonly source: string;
  /** When somebody read the source. */
  readonly readOn: string;

  constructor(values: Readonly<RequirementRule>) {
    this.requirement = values.requirement;
    this.bases = values.bases;
    this.validFrom = values.validFrom;
    this.validTo = values.validTo;
    this.isException = values.isException;
    this.facts = values.facts;
    this.years = values.years;
    this.exemption = values.exemption;
    this.appliedUntil = values.appliedUntil;
    this.textAsOf = values.textAsOf;
    this.paragraph = values.paragraph;
    this.sentence = values.sentence;
    this.source = values.source;
    this.readOn = values.readOn;
  }
}
