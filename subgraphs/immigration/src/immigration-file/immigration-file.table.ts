import { optional, withDefault } from "@kim-hub/records/column";
import { listOf, TEXT_LIST } from "@kim-hub/records/list-rules";
import { FILE_KEY, PERSONAL_COLUMNS } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { CITIZENSHIP_KEY, GERMAN } from "../citizenship/citizenship-keys.js";
import { AUTHORITY_KEY } from "./authority-key.js";
import { ImmigrationFile } from "./immigration-file.js";

/** More names of one person than registers know. */
const MOST_NAMES = 30;

/** Every file of the office's authorities, with its person's names and citizenships (§ 64 AufenthV). */
export const IMMIGRATION_FILES = createTable({
  file: "immigration-files.csv",
  entity: ImmigrationFile,
  key: FILE_KEY,
  idOf: uuidOf,
  columns: {
    ...PERSONAL_COLUMNS,
    birth_name: optional(TEXT, { later: true, description: "Name at birth (Geburtsname), where it is another." }),
    former_names: withDefault([], TEXT_LIST, { later: true, description: "Former names (frühere Namen)." }),
    other_spellings: withDefault([], TEXT_LIST, {
      later: true,
      description: "Deviating spellings of the name (abweichende Namensschreibweisen).",
    }),
    aliases: withDefault([], TEXT_LIST, { later: true, description: "Names of aliases (Aliaspersonalien)." }),
    citizenships: withDefault([], listOf(CITIZENSHIP_KEY), {
      later: true,
      description: "Keys of the Federal Statistical Office (Staatsangehörigkeitsschlüssel), e.g. 475.",
    }),
    handed_over_on: optional(DATE, {
      later: true,
      description: "When the file was handed over to another office (Abgabe der Akte).",
    }),
    transferred_from: optional(AUTHORITY_KEY, {
      later: true,
      description: "The office that handed the file over to this one.",
    }),
    transferred_from_on: optional(DATE, { later: true, description: "When this one took it over." }),
    transferred_on: optional(DATE, { ofActs: true }),
    continued_as: optional(TEXT, { ofActs: true, secret: true }),
    register_number: optional(TEXT, { implied: true, secret: true }),
  },
  check: checkFile,
  recorded: {
    term: "an immigration file (Ausländerakte)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});

function checkFile(file: ImmigrationFile, row: Row): void {
  checkNames(file, row);
  const { authorityId, transferredFrom, transferredFromOn } = file;
  if ((transferredFrom === null) !== (transferredFromOn === null))
    throw row.fault("transferred_from_on", "must be there if, and only if, there is transferred_from");
  if (transferredFrom === authorityId) throw row.fault("transferred_from", "must be another authority");
}

function checkNames({ citizenships, formerNames, otherSpellings, aliases }: ImmigrationFile, row: Row): void {
  if (citizenships.includes(GERMAN))
    throw row.fault(
      "citizenships",
      `must not hold ${GERMAN}: a German has no immigration file, and this one is to be ended`,
    );
  const names = { former_names: formerNames, other_spellings: otherSpellings, aliases };
  const [long] = Object.entries(names).find(([, texts]) => texts.length > MOST_NAMES) ?? [];
  if (long) throw row.fault(long, `must be at most ${MOST_NAMES} names`);
}
