import type { Cube, Member } from "@kim-hub/kit/cube";
import { FieldOfNeed, SENSITIVE_FIELDS } from "@kim-hub/kit/field-of-need";
import { yearUntil } from "@kim-hub/kit/quarter-days";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { CASE_CUBE, listMarkedCases } from "../figure/case-cube.js";

const TYPES = Object.values(ServiceGapType);
const FIELDS = Object.values(FieldOfNeed);
/** With a gap of any kind. */
const MET = "met";

/** The measure of a kind of gap; without a field, of every field together, in which a case counts once. */
export function gapMeasure(type: ServiceGapType, field: FieldOfNeed | null): string {
  return field === null ? type : `${type} ${field}`;
}

/** That it met this type of gap, and not in this field. */
function otherFields(type: ServiceGapType, field: FieldOfNeed): string {
  return `${type} not ${field}`;
}

const ofEach = (name: (type: ServiceGapType, field: FieldOfNeed) => string) =>
  TYPES.flatMap((type) => FIELDS.map((field) => name(type, field)));

const SENSITIVE = new Set(
  TYPES.flatMap((type) =>
    FIELDS.filter((field) => SENSITIVE_FIELDS.has(field)).map((field) => gapMeasure(type, field)),
  ),
);

/** All answers about the service gaps that cases met in the year so far (S12). */
export const GAP_CUBE: Cube = {
  ...CASE_CUBE,
  figure: "serviceGapCounts",
  years: 1,
  isByProvider: false,
  base: MET,
  shown: [...TYPES, ...ofEach(gapMeasure)],
  hidden: [MET, ...ofEach(otherFields)],
  linking: [],
  sums: TYPES.flatMap((type) =>
    FIELDS.map((field) => ({ whole: type, parts: [gapMeasure(type, field), otherFields(type, field)] })),
  ),
  isSensitive: (measure) => SENSITIVE.has(measure),

  async listMembers(em, { district, quarter }) {
    const { firstDay, lastDay } = yearUntil(quarter);
    const members = await listMarkedCases(em, {
      district,
      condition: "opened_on <= ?::date",
      conditionParameters: [lastDay],
      marks: `select case_file_id as case_id, array_agg(distinct type || ' ' || field) || '${MET}'::text as marks
        from case_service_gap where noticed_on between ?::date and ?::date group by case_file_id`,
      parameters: [firstDay, lastDay],
    });

    return members.map((member) => ({ ...member, marks: withWholes(member) }));
  },
};

/** The kinds that a case met, with their types and the fields in which it did not meet these. */
function withWholes({ marks }: Member): ReadonlySet<string> {
  const types = TYPES.filter((type) => FIELDS.some((field) => marks.has(gapMeasure(type, field))));
  const others = types.flatMap((type) =>
    FIELDS.filter((field) => !marks.has(gapMeasure(type, field))).map((field) => otherFields(type, field)),
  );

  return new Set([...marks, ...types, ...others]);
}
