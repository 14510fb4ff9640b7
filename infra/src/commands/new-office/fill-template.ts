import { localDate } from "@kim-hub/kit/calendar";
import { codeOf, type NewOffice, pascalOf, wordsOf } from "./office-names.js";

/** A text of the template, or the name of one of its files, with the office's own names in place of the sample's. */
export function fillTemplate(text: string, { subgraph, term, prefix, legalDomain }: NewOffice): string {
  const pascal = pascalOf(subgraph);
  const names = {
    "sample-office": subgraph,
    sample_office: subgraph.replaceAll("-", "_"),
    sampleOffice: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    SampleOffice: pascal,
    SAMPLE_OFFICE: codeOf(subgraph),
    "Sample office": wordsOf(subgraph),
    OFFICIAL_TERM: term,
    AUTHORITY_PREFIX: prefix,
    SGB_VIII: legalDomain,
    READ_ON: localDate(),
  };

  return Object.entries(names).reduce((filled, [name, own]) => filled.replaceAll(name, () => own), text);
}
