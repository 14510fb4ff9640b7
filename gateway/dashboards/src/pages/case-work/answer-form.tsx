import { localDate } from "@kim-hub/kit/calendar";
import { formAgain } from "../../layout/form-again.js";
import { DayField, SelectField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { ChannelField } from "../permission-text/signing-fields.js";
import { SIGNING_LABELS } from "../permission-text/signing-words.js";
import { listSignatures, type RequestedPermission } from "./list-signatures.js";
import { PERMISSION_WORDS } from "./permission-words.js";
import { nameSigner } from "./requested-permissions.js";

/** Where an answer is sent. */
export const GIVE = "/client/give";
export const REFUSE = "/client/refuse";

/** What the form calls its fields. */
export const ANSWER_LABELS = {
  channel: SIGNING_LABELS.channel,
  signer: { de: PERMISSION_WORDS.de.signer, en: PERMISSION_WORDS.en.signer },
  on: { de: PERMISSION_WORDS.de.answeredOn, en: PERMISSION_WORDS.en.answeredOn },
};

interface FormProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly permission: RequestedPermission;
  readonly reference: string;
}

/** Who of those who still have to sign answers, when and how; one button gives, the other refuses. */
export function AnswerForm({ visit, language, permission, reference }: FormProps) {
  const words = PERMISSION_WORDS[language];
  const { id, textVersion: version, language: locale } = permission;
  const begin = formAgain(visit, GIVE, REFUSE);
  const signers = listSignatures(permission).missing.map((value) => ({ value, text: nameSigner(value, language) }));

  return (
    <PostForm visit={visit} action={GIVE} hidden={{ reference, permission: id, locale, version }}>
      <SelectField {...{ id: "signer", name: "signer", label: words.signer, choices: signers, ...begin("signer") }} />
      <DayField
        {...{ id: "on", name: "on", label: words.answeredOn, language, required: true }}
        {...begin("on", localDate())}
      />
      <ChannelField {...{ id: "channel", language, begin }} />
      <Submit text={words.give} isPrimary />
      <p class="kern-body">{words.refuseText}</p>
      <Submit text={words.refuse} action={REFUSE} />
    </PostForm>
  );
}
