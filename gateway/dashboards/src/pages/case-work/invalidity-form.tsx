import { SelectField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { INVALIDITY_REASONS } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import { describePermission } from "./client-permissions.js";
import type { OwnClient } from "./find-client.js";
import { PERMISSION_WORDS } from "./permission-words.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** Which of the permissions never held, and why; what follows is said before anything is done. */
export function InvalidityForm({ visit, file, language }: Shown) {
  const words = PERMISSION_WORDS[language];
  const permissions = file.client.permissions ?? [];
  if (permissions.length === 0) return <p class="kern-body">{CASE_WORDS[language].noPermissions}</p>;

  return (
    <PostForm visit={visit} action="/client/invalidity" hidden={{ reference: file.fileReference }}>
      <SelectField
        {...{ id: "invalid", name: "permission", label: words.which }}
        choices={permissions.map((each) => ({ value: each.id, text: describePermission(each, language) }))}
      />
      <SelectField
        {...{ id: "reason", name: "reason", label: words.reason }}
        choices={Object.entries(INVALIDITY_REASONS).map(([value, reason]) => ({ value, text: reason[language] }))}
      />
      <Submit text={words.next} about={words.invalidity} />
    </PostForm>
  );
}
