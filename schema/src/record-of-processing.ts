import { listOwnedFields, type OwnedField } from "./data-rules.js";
import { type Grants, type Reader, readGrants } from "./read-grants.js";
import { findRecord, type RetentionRecord, readRetentionRecords } from "./retention-records.js";
import type { Contract } from "./subgraphs.js";
import { readWords, requireWords, type Words } from "./words-of-record.js";

/** A class of data as one controller keeps it. */
interface Category {
  readonly dataClass: string;
  readonly words: string;
  readonly fields: number;
  /** Roles and purposes in German; everybody for PUBLIC. */
  readonly readers: readonly Reader[];
}

/** One controller's activities (Art. 30 Abs. 1 lit. a to f). */
export interface Activity {
  readonly subgraph: string;
  readonly controller: string;
  readonly activity: string;
  readonly supervisedBy: string;
  readonly purposes: readonly string[];
  readonly personCategories: readonly string[];
  readonly dataCategories: readonly Category[];
  readonly writers: readonly Reader[];
  /** Other controllers that a field is shared with. */
  readonly recipients: readonly string[];
  readonly erasure: readonly RetentionRecord[];
  readonly fields: readonly Omit<OwnedField, "subgraph">[];
}

/** The record of processing activities (Verzeichnis von Verarbeitungstätigkeiten, Art. 30 DSGVO). */
export interface RecordOfProcessing {
  readonly policyVersion: string;
  readonly joint: string;
  readonly thirdCountries: string;
  readonly measures: readonly string[];
  readonly activities: readonly Activity[];
}

/** The record that follows from these contracts; throws the name of whatever has no German words. */
export function createRecordOfProcessing(contracts: readonly Contract[]): RecordOfProcessing {
  const words = readWords();
  const grants = readGrants();
  const records = readRetentionRecords();
  const fields = listOwnedFields(contracts);
  const { joint, thirdCountries, measures } = words;

  return {
    policyVersion: grants.policyVersion,
    joint,
    thirdCountries,
    measures,
    activities: contracts.map(({ name }) =>
      describe(
        name,
        fields.filter(({ subgraph }) => subgraph === name),
        { words, grants, records },
      ),
    ),
  };
}

interface Sources {
  readonly words: Words;
  readonly grants: Grants;
  readonly records: readonly RetentionRecord[];
}

function describe(subgraph: string, fields: readonly OwnedField[], { words, grants, records }: Sources): Activity {
  const { unit, activity, persons, supervisedBy } = requireWords(words.controllers, subgraph);
  const inWords = ({ role, purpose }: Reader): Reader => ({
    role: requireWords(words.roles, role),
    purpose: requireWords(words.purposes, purpose),
  });
  const dataCategories = [...Map.groupBy(fields, ({ dataClass }) => dataClass)].map(([dataClass, of]) => ({
    dataClass,
    words: requireWords(words.classes, dataClass),
    fields: of.length,
    readers: grants.readersOf(dataClass, subgraph).map(inWords),
  }));
  const writers = grants.writersOf(subgraph).map(inWords);
  const kept = [...new Set(fields.map(({ retention }) => retention))].flatMap(
    (record) => findRecord(records, { record, office: subgraph }) ?? [],
  );

  return {
    subgraph,
    controller: unit,
    activity,
    supervisedBy,
    purposes: distinct([...dataCategories.flatMap(({ readers }) => readers), ...writers].map(({ purpose }) => purpose)),
    personCategories: persons,
    dataCategories,
    writers,
    recipients: distinct(fields.flatMap(({ sharedWith }) => sharedWith))
      .filter((name) => name !== subgraph)
      .map((name) => requireWords(words.controllers, name).unit),
    erasure: kept.toSorted((left, right) => left.record.localeCompare(right.record)),
    fields: fields.map(({ subgraph: _, ...field }) => field),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
