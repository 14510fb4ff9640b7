import type { Office, PermissionState } from "../../graphql/graphql.js";
import { formatDay, formatInstant } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { OFFICE_NAMES, STATE_NAMES } from "./case-codes.js";
import { CASE_WORDS } from "./case-words.js";

/** What the mutation of a release answers. */
interface PathGrant {
  readonly token: string;
  readonly pathId: string;
  readonly validUntil: string;
  readonly releasedOffices: readonly Office[];
}

/** The code of a released path, shown once, to be read out, written down or printed. */
export function ReleasedPathCode({ grant, language }: { readonly grant: PathGrant; readonly language: Language }) {
  const { done } = CASE_WORDS[language];
  const offices = grant.releasedOffices.map((office) => OFFICE_NAMES[office][language]).join(", ");

  return (
    <>
      <p class="kern-body">{done.handOver}</p>
      <Code label={done.token} code={grant.token} />
      <p class="kern-body">
        {done.pathName}: {grant.pathId}
        <br />
        {done.validUntil}: {formatInstant(grant.validUntil, language)}
        <br />
        {done.offices}: {offices}
      </p>
      <PrintButton language={language} />
    </>
  );
}

interface AccessCode {
  readonly code: string;
  readonly validTo: string;
}

/** The person's access code, shown once. */
export function HandOver({ issued, language }: { readonly issued: AccessCode; readonly language: Language }) {
  const { done, to } = CASE_WORDS[language];

  return (
    <>
      <p class="kern-body">{done.giveCode}</p>
      <Code label={done.code} code={issued.code} />
      <p class="kern-body">
        {to}: {formatDay(issued.validTo, language)}
      </p>
      <PrintButton language={language} />
    </>
  );
}

interface Standing {
  readonly state: PermissionState | null;
  readonly validTo: string;
}

interface Recorded extends Standing {
  readonly language: string;
  readonly receipt: { readonly text: string | null };
}

/** Where a permission stands today, and until when it holds. */
export function PermissionStanding({ permission: { state, validTo }, language }: StandingProps) {
  const { done, to } = CASE_WORDS[language];

  return (
    <p class="kern-body">
      {done.state}: {state === null ? "" : STATE_NAMES[state][language]}
      <br />
      {to}: {formatDay(validTo, language)}
    </p>
  );
}

interface StandingProps {
  readonly permission: Standing;
  readonly language: Language;
}

/** What was recorded, and the copy that the person takes along. */
export function RecordedPermission({ permission, language }: RecordedProps) {
  const { done } = CASE_WORDS[language];
  const { receipt } = permission;

  return (
    <>
      <PermissionStanding permission={permission} language={language} />
      {receipt.text !== null && (
        <section class="case-section">
          <h2 class="kern-heading-medium">{done.copy}</h2>
          <div class="hub-text case-text" lang={permission.language} dir={permission.language === "ar" ? "rtl" : "ltr"}>
            {receipt.text}
          </div>
        </section>
      )}
      <PrintButton language={language} />
    </>
  );
}

interface RecordedProps {
  readonly permission: Recorded;
  readonly language: Language;
}

function Code({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    <p class="kern-body">
      {label}: <strong class="case-code">{code}</strong>
    </p>
  );
}

function PrintButton({ language }: { readonly language: Language }) {
  return (
    <p class="hub-actions">
      <button type="button" class="kern-btn kern-btn--tertiary" data-print hidden>
        <span class="kern-label">{CASE_WORDS[language].done.print}</span>
      </button>
    </p>
  );
}
