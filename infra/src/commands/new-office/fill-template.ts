import { addDays, localDate } from "@kim-hub/kit/calendar";
import { camel, capitalise, nameType } from "../../new-type/type-names.js";
import type { NewOffice } from "./asked-office.js";

/** A text of the template, or the name of one of its files, with the office's own names in place of the sample's. */
export function fillTemplate(text: string, { subgraph, term, prefix, legalDomain }: NewOffice): string {
  const { pascal, constant, words } = nameType(subgraph);
  const names = {
    sample_office: subgraph.replaceAll("-", "_"),
    sampleOffice: camel(subgraph),
    SampleOffice: pascal,
    SAMPLE_OFFICE: constant,
    "Sample office": capitalise(words),
    "sample office": words,
    OFFICIAL_TERM: term,
    AUTHORITY_PREFIX: prefix,
    SGB_VIII: legalDomain,
    READ_ON: localDate(),
    // After a year somebody looks at a saved query again.
    EXPIRES_ON: addDays(localDate(), 365),
  };

  return Object.entries(names).reduce(
    (filled, [name, own]) => filled.replaceAll(name, () => own),
    fillFolder(text, subgraph),
  );
}

/** The name of a folder of the template, with the office's subgraph in place of the sample's. */
export function fillFolder(name: string, subgraph: string): string {
  return name.replaceAll("sample-office", () => subgraph);
}
