import type { CasesAndPersons, CountedRow } from "@kim-hub/kit/cases-and-persons";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { countsOf } from "@kim-hub/kit/protect-split";
import { Suppression } from "@kim-hub/kit/suppression";
import type { GapRow } from "./count-gaps.js";

type Kind = Pick<GapRow, "type" | "field">;

/** A kind of gap in one municipality, or in the whole district. */
type Place = Kind & Pick<GapRow, "municipality">;

const NOTHING: CountedRow = { cases: 0, persons: 0 };
/** A rest may be of any field, so that the strictest k holds for it. */
const ANY_FIELD = FieldOfNeed.HEALTH;

/**
 * A district's gaps of which each count may be asked for alone: what stays back cannot be reckoned as the rest of others. A district's
 * count of one field goes before those of its municipalities, and the counts of single fields before that of all fields.
 */
export class ProtectedGaps {
  readonly #rows: readonly GapRow[];
  readonly #byPlace: ReadonlyMap<string, GapRow>;
  readonly #given = new Map<string, ReadonlySet<string>>();
  readonly #control: DisclosureControl;

  constructor(rows: readonly GapRow[], control: DisclosureControl) {
    this.#rows = rows;
    this.#byPlace = new Map(rows.map((row) => [keyOf(row), row]));
    this.#control = control;
  }

  /** One count, or why it stays back. Beside another count the reason is always the same, because it would tell which one is small. */
  of(place: Place): CasesAndPersons {
    const { cases, persons } = this.#count(place);
    if (this.#isGiven(place) || (place.municipality === null && place.field !== null))
      return this.#control.protect({ counts: { met: { cases, persons } } }, place.field).met;

    return countsOf({ cases, persons }, Suppression.SECONDARY);
  }

  /** The kinds of a single field of which something may leave, by type and field. */
  givenIn(municipality: string | null): readonly Kind[] {
    return this.#rows.filter((row) => row.municipality === municipality && row.field !== null && this.#isGiven(row));
  }

  #isGiven(place: Place): boolean {
    const { municipality, type, field } = place;
    const isGivenHere =
      municipality === null
        ? this.#isLarge(this.#count(place), field)
        : this.#givenMunicipalities({ type, field }).has(municipality);

    return isGivenHere && (field !== null || this.#isSafeBesideFields(place));
  }

  /** Largest first, as long as the rest of the district stays large as well. */
  #givenMunicipalities(kind: Kind): ReadonlySet<string> {
    const key = keyOf({ ...kind, municipality: null });
    const known = this.#given.get(key);
    if (known) return known;
    const given = new Set<string>();
    let rest = this.#count({ ...kind, municipality: null });
    for (const row of this.#rows.filter((each) => isOf(each, kind)).toSorted(largestFirst)) {
      const left = without(rest, row);
      if (row.municipality === null || !this.#isLarge(row, kind.field) || !this.#isLarge(left, kind.field)) continue;
      given.add(row.municipality);
      rest = left;
    }
    this.#given.set(key, given);

    return given;
  }

  /** Whether the count of all fields, beside those that are given, tells no small rest and none that the district's count would complete. */
  #isSafeBesideFields({ municipality, type }: Place): boolean {
    const fields = this.#rows.filter(
      (row) => row.municipality === municipality && row.type === type && row.field !== null,
    );
    const given = fields.filter((row) => this.#isGiven(row));
    const keptForOthers = fields.some((row) => !given.includes(row) && this.#isLarge(row, row.field));
    const rest = given.reduce(without, this.#count({ municipality, type, field: null }));

    return !keptForOthers && this.#isLarge(rest, ANY_FIELD);
  }

  #count(place: Place): CountedRow {
    return this.#byPlace.get(keyOf(place)) ?? NOTHING;
  }

  #isLarge({ cases, persons }: CountedRow, field: FieldOfNeed | null): boolean {
    return !this.#control.withholds(cases, field) && !this.#control.withholds(persons, field);
  }
}

function keyOf({ municipality, type, field }: Place): string {
  return `${municipality} ${type} ${field}`;
}

function isOf(row: GapRow, { type, field }: Kind): boolean {
  return row.type === type && row.field === field;
}

function largestFirst(left: GapRow, right: GapRow): number {
  return right.cases - left.cases || String(left.municipality).localeCompare(String(right.municipality));
}

function without(whole: CountedRow, part: CountedRow): CountedRow {
  return { cases: whole.cases - part.cases, persons: whole.persons - part.persons };
}
