import { addDays, localDate } from "@kim-hub/kit/calendar";
import { formAgain } from "../../layout/form-again.js";
import { DayField, SelectField, TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { AGE_BANDS } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** Days ahead that a sitting usually is. */
const USUAL = 14;

/** Where the release of what was seen is sent. */
export const RELEASE = "/client/release";

/** Asks for which group and sitting, and shows nothing to anybody yet. */
export function PreviewForm({ visit, file, language }: Shown) {
  const words = CASE_WORDS[language];
  const begin = formAgain(visit, RELEASE);
  const bands = Object.entries(AGE_BANDS).map(([value, band]) => ({ value, text: band[language] }));

  return (
    <PostForm visit={visit} action="/client/preview" hidden={{ reference: file.fileReference }}>
      <TextField
        {...{
          id: "preview-group",
          name: "group",
          label: words.group,
          required: true,
          ...begin("group", ownGroup(visit)),
        }}
      />
      <DayField
        {...{ id: "sitting", name: "sitting", label: words.sitting, hint: words.sittingHint, language }}
        {...begin("sitting", addDays(localDate(), USUAL))}
        required
      />
      <SelectField
        {...{ id: "age-band", name: "ageBand", label: words.ageBand, ...begin("ageBand") }}
        choices={[{ value: "", text: words.noAgeBand }, ...bands]}
      />
      <Submit text={words.preview} isPrimary />
    </PostForm>
  );
}

/** The steering group of the case manager's own district: CM-05711 works for LG-05711. */
export function ownGroup({ signedIn }: Pick<Visit, "signedIn">): string {
  const [, district = ""] = /^CM-(\d+)$/.exec(signedIn?.authority ?? "") ?? [];

  return district === "" ? "" : `LG-${district}`;
}
