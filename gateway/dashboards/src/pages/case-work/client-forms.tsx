import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { ChooseTextForm } from "../permission-text/choose-text-form.js";
import { CASE_WORDS } from "./case-words.js";
import type { OwnClient } from "./find-client.js";
import { InvalidityForm } from "./invalidity-form.js";
import { PERMISSION_WORDS } from "./permission-words.js";
import { PreviewForm } from "./preview-form.js";
import { RedeemForm } from "./redeem-form.js";
import { WithdrawalForm } from "./withdrawal-form.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** What case management does for a client. */
export function ClientForms(shown: Shown) {
  const { visit, file, language } = shown;
  const words = CASE_WORDS[language];
  const hidden = { reference: file.fileReference };

  return (
    <>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.previewTitle}</h2>
        <p class="kern-body">{words.previewText}</p>
        <PreviewForm {...shown} />
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.record}</h2>
        <p class="kern-body">{words.recordText}</p>
        <ChooseTextForm {...{ visit, language, ...hidden }} action="/client/permission" />
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.withdraw}</h2>
        <p class="kern-body">{words.withdrawText}</p>
        <WithdrawalForm {...shown} />
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{PERMISSION_WORDS[language].invalidity}</h2>
        <p class="kern-body">{PERMISSION_WORDS[language].invalidityText}</p>
        <InvalidityForm {...shown} />
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.register}</h2>
        <p class="kern-body">{words.registerText}</p>
        <PostForm visit={visit} action="/client/register" hidden={hidden}>
          <Submit text={words.registerButton} />
        </PostForm>
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.voucher}</h2>
        <p class="kern-body">{words.voucherText}</p>
        <RedeemForm {...{ visit, language, ...hidden }} />
      </section>
      <section class="case-section">
        <h2 class="kern-heading-medium">{words.accessCode}</h2>
        <p class="kern-body">{words.accessText}</p>
        <PostForm visit={visit} action="/client/access-code" hidden={hidden}>
          <Submit text={words.issue} />
        </PostForm>
      </section>
    </>
  );
}
