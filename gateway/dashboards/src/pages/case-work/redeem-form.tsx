import { formAgain } from "../../layout/form-again.js";
import { TextField } from "../../layout/form-fields.js";
import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { CASE_WORDS } from "./case-words.js";

/** Where a voucher is sent. */
export const REDEEM = "/client/voucher";

interface FormProps {
  readonly visit: Visit;
  readonly language: Language;
  readonly reference: string;
}

/** The voucher that the person brings from another office. */
export function RedeemForm({ visit, language, reference }: FormProps) {
  const words = CASE_WORDS[language];
  const begin = formAgain(visit, REDEEM);

  return (
    <PostForm visit={visit} action={REDEEM} hidden={{ reference }}>
      <TextField {...{ id: "voucher", name: "voucher", label: words.voucherCode, ...begin("voucher") }} required />
      <Submit text={words.redeem} />
    </PostForm>
  );
}
