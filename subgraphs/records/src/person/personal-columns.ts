import { Ags } from "@kim-hub/kit/scalars";
import { explainKey } from "../rules/explain-key.js";
import { REGISTERED_DATE } from "../rules/partial-date.js";
import { matching, TEXT } from "../rules/text-rules.js";
import { YES_NO } from "../rules/value-rules.js";
import { optional, required, withDefault } from "../table/column.js";

/** Whose row it is: a file need not say it, because every row is of the authority that imports or records it. */
export const AUTHORITY = required(TEXT, { property: "authorityId", implied: true });

const MUNICIPALITY = {
  ...matching(/^05[13579]\d{5}$/, "must be an AGS of 8 digits in North Rhine-Westphalia", Ags),
  explain: explainKey,
};

/** The columns of every office's files on persons; a file that leaves the later ones out changes nothing in them. */
export const PERSONAL_COLUMNS = {
  authority: AUTHORITY,
  file_reference: required(TEXT),
  person_number: optional(TEXT, {
    later: true,
    description: "The office's own number of the person, where it has one: the files of one person have the same.",
  }),
  family_name: required(TEXT),
  given_names: optional(TEXT),
  birth_date: optional(REGISTERED_DATE, { description: "Day, month or year as far as it is known." }),
  municipality: optional(MUNICIPALITY, { later: true, description: "Of residence, by its AGS of eight digits." }),
  is_disputed: withDefault(false, YES_NO, { later: true }),
  is_restricted: withDefault(false, YES_NO, { later: true }),
  pseudonym: optional(TEXT, { implied: true, secret: true }),
};

/** The same for rows that belong to a file, whose entities do not repeat the authority. */
export const FILES_AUTHORITY = required(TEXT, { property: null, implied: true });

/** The columns that name a personal file: no two authorities share a reference. */
export const FILE_KEY = ["authority", "file_reference"] as const;
