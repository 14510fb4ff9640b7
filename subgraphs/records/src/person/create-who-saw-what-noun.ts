import { createDisclosureDelay } from "@kim-hub/kit/create-disclosure-delay";
import { createDisclosureSample } from "@kim-hub/kit/create-disclosure-sample";
import { createLogEntry } from "@kim-hub/kit/create-log-entry";
import { createOfficeDisclosures } from "@kim-hub/kit/create-office-disclosures";
import { createOwnDisclosures } from "@kim-hub/kit/create-own-disclosures";
import type { DataClass } from "@kim-hub/kit/data-class";
import { DisclosureDelay } from "@kim-hub/kit/disclosure-delay";
import type { RowClass } from "@kim-hub/kit/loaders";
import type { Office } from "@kim-hub/kit/office";
import { asKnown } from "@kim-hub/kit/schema";
import type { Noun } from "../noun/noun.js";
import type { PersonalFile } from "./personal-file.js";

interface WhoSawWhat {
  readonly files: RowClass<PersonalFile>;
  /** Of the files: who may write to them may delay. */
  readonly dataClass: DataClass.CASE | DataClass.STATUS;
}

/** What an office's log tells who audits it and the person, and by which it delays the latter. */
export function createWhoSawWhatNoun(office: Office, { files, dataClass }: WhoSawWhat): Noun {
  const LogEntry = createLogEntry(office);
  const { resolver, type } = createOwnDisclosures(office);

  return {
    entities: [DisclosureDelay],
    resolvers: [
      createOfficeDisclosures(office, LogEntry),
      createDisclosureSample(office, LogEntry),
      createDisclosureDelay(office, { files, dataClass }),
      resolver,
    ],
    orphans: [type],
    references: { OwnDisclosures: asKnown },
  };
}
