import { addDays, localDate } from "@kim-hub/kit/calendar";
import { DayField, SelectField, TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import type { PermissionText } from "../permission-text/find-text.js";
import { SigningFields } from "../permission-text/signing-fields.js";
import { KIND_NAMES, OFFICE_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** Half a year, which may be changed. */
const USUAL_DAYS = 180;

/** Which of the text's modules the person agreed to, from when to when, and who signed. */
export function PermissionForm({ visit, file, language, text, group }: Shown & TextProps) {
  const words = CASE_WORDS[language];
  const today = localDate();
  const hidden = { reference: file.fileReference, locale: text.locale, version: text.version };

  return (
    <PostForm visit={visit} action="/client/record" hidden={hidden}>
      <SelectField
        {...{ id: "module", name: "module", label: words.module }}
        choices={text.modules.map(({ code, kind, sender }) => ({
          value: code,
          text: `${KIND_NAMES[kind][language]}, ${OFFICE_NAMES[sender][language]} (${code})`,
        }))}
      />
      <TextField {...{ id: "group", name: "group", label: words.group, value: group, required: true }} />
      <DayField {...{ id: "from", name: "from", label: words.from, language, value: today, required: true }} />
      <DayField
        {...{ id: "to", name: "to", label: words.to, hint: words.toHint, language, required: true }}
        value={addDays(today, USUAL_DAYS)}
      />
      <SigningFields language={language} />
      <Submit text={words.save} isPrimary />
    </PostForm>
  );
}

interface TextProps {
  readonly text: PermissionText;
  readonly group: string;
}
