import { readFileSync } from "node:fs";

/** The record of processing activities (Verzeichnis von Verarbeitungstätigkeiten, Art. 30 DSGVO), as the schema's build writes it; its words are German. */
export interface ProcessingRecord {
  readonly policyVersion: string;
  readonly joint: string;
  readonly thirdCountries: string;
  readonly measures: readonly string[];
  /** One for each office. */
  readonly activities: readonly ProcessingActivity[];
}

export interface ProcessingActivity {
  readonly subgraph: string;
  readonly controller: string;
  readonly activity: string;
  readonly purposes: readonly string[];
  readonly personCategories: readonly string[];
  readonly dataCategories: readonly {
    readonly dataClass: string;
    readonly words: string;
    readonly fields: number;
    readonly readers: readonly RoleAndPurpose[];
  }[];
  readonly writers: readonly RoleAndPurpose[];
  readonly recipients: readonly string[];
  readonly erasure: readonly {
    readonly record: string;
    /** ISO 8601; null where nothing is deleted. */
    readonly period: string | null;
    readonly meaning: string;
    readonly basis: string | null;
  }[];
  readonly fields: readonly {
    readonly coordinate: string;
    readonly dataClass: string;
    readonly basis: string;
    readonly retention: string;
  }[];
}

interface RoleAndPurpose {
  readonly role: string;
  readonly purpose: string;
}

export function readProcessingRecord(file: string): ProcessingRecord {
  return JSON.parse(readFileSync(file, "utf8"));
}
