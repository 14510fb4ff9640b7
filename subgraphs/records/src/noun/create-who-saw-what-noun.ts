import { createDisclosureDelay } from "@kim-hub/kit/create-disclosure-delay";
import { createOfficeDisclosures } from "@kim-hub/kit/create-office-disclosures";
import { createOwnDisclosures } from "@kim-hub/kit/create-own-disclosures";
import { DisclosureDelay } from "@kim-hub/kit/disclosure-delay";
import type { RowClass } from "@kim-hub/kit/loaders";
import type { Office } from "@kim-hub/kit/office";
import { asKnown } from "@kim-hub/kit/schema";
import type { PersonalFile } from "../person/personal-file.js";
import type { Noun } from "./noun.js";

interface WhoSawWhat {
  readonly files: RowClass<PersonalFile>;
  readonly Protected: PropertyDecorator & MethodDecorator;
  /** How long the office's disclosure log is kept. */
  readonly retention: string;
}

/** What an office's log tells its data-protection officer and the person, and by which it delays the latter. */
export function createWhoSawWhatNoun(office: Office, { files, Protected, retention }: WhoSawWhat): Noun {
  const { resolver, type } = createOwnDisclosures(office, { retention });

  return {
    entities: [DisclosureDelay],
    resolvers: [
      createOfficeDisclosures(office, { retention }),
      createDisclosureDelay(office, { files, Protected }),
      resolver,
    ],
    orphans: [type],
    references: { OwnDisclosures: asKnown },
  };
}
