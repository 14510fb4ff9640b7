/** What two files must agree in, from the strictest to the weakest; each is compared with itself only. */
export enum CodeType {
  /** Family name, all given names and the whole date, as written. */
  FULL_NAME = "FULL_NAME",
  /** The same words in any order and any of the two fields. */
  NAME_SET = "NAME_SET",
  /** The family name in the form that men and women share. */
  FAMILY_STEM = "FAMILY_STEM",
  /** The consonants of the names, and the whole date. */
  SKELETON = "SKELETON",
  /** The sound of the names, and a date whose day and month may be exchanged. */
  DAY_MONTH = "DAY_MONTH",
  /** One word of the names, and the whole date: several codes a person, of which the fewer must all agree. */
  NAME_PART = "NAME_PART",
  /** Two given names or more, and the whole date: the family name may have changed. */
  GIVEN_NAMES = "GIVEN_NAMES",
  /** Names and month, where one file knows no more or the days differ. */
  NAME_MONTH = "NAME_MONTH",
  /** Names and year, where one file knows no more. */
  NAME_YEAR = "NAME_YEAR",
  /** Family name and date. Proposes nothing: two files that agree in it and in no given name are twins'. */
  FAMILY = "FAMILY",
  /** The sound of a given name, and the date; several codes a person. Proposes those alone who have no other, under another family name. */
  GIVEN = "GIVEN",
}
