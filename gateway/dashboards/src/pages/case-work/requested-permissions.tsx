import { PostForm, Submit } from "../../layout/post-form.js";
import type { Visit } from "../../layout/visit.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { CATEGORY_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";
import { describePermission } from "./client-permissions.js";
import type { OwnClient } from "./find-client.js";
import { listSignatures, type RequestedPermission, type Signer } from "./list-signatures.js";
import { PERMISSION_WORDS } from "./permission-words.js";

interface Shown {
  readonly visit: Visit;
  readonly file: OwnClient;
  readonly language: Language;
}

/** The client's permissions that wait for a signature, each with the button by which an answer is recorded. */
export function RequestedPermissions({ visit, file, language }: Shown) {
  const words = PERMISSION_WORDS[language];
  const requested = file.client.requestedPermissions ?? [];
  if (requested.length === 0) return null;

  return (
    <section class="case-section">
      <h2 class="kern-heading-medium">{words.requested}</h2>
      {requested.map((permission) => (
        <section key={permission.id} class="case-section">
          <h3 class="kern-heading-small">{describePermission(permission, language)}</h3>
          <WaitsFor permission={permission} language={language} />
          <PostForm
            visit={visit}
            action="/client/answer"
            hidden={{
              ...{ reference: file.fileReference, permission: permission.id },
              ...{ locale: permission.language, version: permission.textVersion },
            }}
          >
            <Submit text={words.answer} about={describePermission(permission, language)} />
          </PostForm>
        </section>
      ))}
    </section>
  );
}

interface WaitsProps {
  readonly permission: RequestedPermission;
  readonly language: Language;
}

/** Who has signed, who still has to, and until when that is possible. */
export function WaitsFor({ permission, language }: WaitsProps) {
  const words = PERMISSION_WORDS[language];
  const { signed, missing } = listSignatures(permission);
  const signatures = signed.map(
    ({ signer, onDay }) => `${nameSigner(signer, language)} ${words.on} ${formatDay(onDay, language)}`,
  );
  const facts = [
    [CASE_WORDS[language].headers.what, permission.categories.map((each) => CATEGORY_NAMES[each][language]).join(", ")],
    [words.signed, signatures.length === 0 ? words.nobody : signatures.join(", ")],
    [words.missing, missing.map((signer) => nameSigner(signer, language)).join(", ")],
    [words.until, formatDay(permission.validTo, language)],
  ];

  return (
    <dl class="kern-description-list">
      {facts.map(([name, text]) => (
        <div key={name} class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{name}</dt>
          <dd class="kern-description-list-item__value">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a page calls a signer. */
export function nameSigner(signer: Signer, language: Language): string {
  const { self, guardian } = PERMISSION_WORDS[language];

  return signer === "PERSON" ? self : `${guardian} ${signer}`;
}
