import { addDays, localDate } from "@kim-hub/kit/calendar";
import { formAgain } from "../../layout/form-again.js";
import { DayField, SelectField, TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import type { PermissionText } from "../permission-text/find-text.js";
import { SigningFields } from "../permission-text/signing-fields.js";
import { KIND_NAMES, OFFICE_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";
import { PERMISSION_WORDS } from "./permission-words.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** Half a year, which may be changed. */
const USUAL_DAYS = 180;

/** Where a permission is sent. */
export const RECORD = "/client/record";

/** Which of the text's modules the person agreed to, from when to when, and who signed. */
export function PermissionForm({ visit, file, language, text, group }: Shown & TextProps) {
  const words = CASE_WORDS[language];
  const signing = PERMISSION_WORDS[language];
  const begin = formAgain(visit, RECORD);
  const today = localDate();
  const hidden = { reference: file.fileReference, locale: text.locale, version: text.version };

  return (
    <PostForm visit={visit} action={RECORD} hidden={hidden}>
      <SelectField
        {...{ id: "module", name: "module", label: words.module, ...begin("module") }}
        choices={text.modules.map(({ code, kind, sender }) => ({
          value: code,
          text: `${KIND_NAMES[kind][language]}, ${OFFICE_NAMES[sender][language]} (${code})`,
        }))}
      />
      <TextField {...{ id: "group", name: "group", label: words.group, required: true, ...begin("group", group) }} />
      <DayField
        {...{ id: "from", name: "from", label: words.from, language, required: true }}
        {...begin("from", today)}
      />
      <DayField
        {...{ id: "to", name: "to", label: words.to, hint: words.toHint, language, required: true }}
        {...begin("to", addDays(today, USUAL_DAYS))}
      />
      <SigningFields language={language} begin={begin} />
      <SelectField
        {...{ id: "stage", name: "stage", label: signing.stage, hint: signing.stageHint, ...begin("stage") }}
        choices={[
          { value: "GIVEN", text: signing.stageGiven },
          { value: "REQUESTED", text: signing.stageRequested },
        ]}
      />
      <Submit text={words.save} isPrimary />
    </PostForm>
  );
}

interface TextProps {
  readonly text: PermissionText;
  readonly group: string;
}
