import { localDate } from "@kim-hub/kit/calendar";
import { formAgain } from "../../layout/form-again.js";
import { DayField, SelectField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { WithdrawingFields } from "../permission-text/signing-fields.js";
import { CASE_WORDS } from "./case-words.js";
import { describePermission } from "./client-permissions.js";
import type { OwnClient } from "./find-client.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** Where a withdrawal is sent. */
export const WITHDRAW = "/client/withdraw";

/** One permission, all to one recipient, or all: who withdrew it, how and when. */
export function WithdrawalForm({ visit, file, language }: Shown) {
  const words = CASE_WORDS[language];
  const permissions = file.client.permissions ?? [];
  const begin = formAgain(visit, WITHDRAW);
  const recipients = [...new Set(permissions.map(({ recipient }) => recipient))];
  const scopes = [
    ...recipients.map((recipient) => ({ value: `recipient ${recipient}`, text: `${words.everythingTo} ${recipient}` })),
    ...permissions.map((each) => ({ value: `id ${each.id}`, text: describePermission(each, language) })),
    { value: "all", text: words.everything },
  ];
  if (permissions.length === 0) return <p class="kern-body">{words.noPermissions}</p>;

  return (
    <PostForm visit={visit} action={WITHDRAW} hidden={{ reference: file.fileReference }}>
      <SelectField {...{ id: "scope", name: "scope", label: words.scope, choices: scopes, ...begin("scope") }} />
      <WithdrawingFields language={language} begin={begin} />
      <DayField
        {...{ id: "on", name: "on", label: words.from, language, required: true }}
        {...begin("on", localDate())}
      />
      <Submit text={words.withdraw} />
    </PostForm>
  );
}

/** The scope that a choice of the form stands for. */
export function scopeOf(choice: string): Readonly<Record<string, unknown>> {
  const [kind, value = ""] = choice.split(" ");
  if (kind === "id") return { ids: [value] };
  if (kind === "recipient") return { recipient: value };

  return { all: true };
}
