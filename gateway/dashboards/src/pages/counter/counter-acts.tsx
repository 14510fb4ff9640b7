import type { Answer } from "@kim-hub/kit/answer";
import type { ComponentChildren } from "preact";
import type { PageData } from "../../hub/page-data.js";
import type { Act } from "../../layout/act.js";
import { formatDay } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { SIGNING_LABELS } from "../permission-text/signing-words.js";
import { BackToPerson } from "./back-to-person.js";
import type { CounterOffice } from "./counter-office.js";
import { COUNTER_WORDS } from "./counter-words.js";
import { listCounters } from "./list-counters.js";

/** What is done at a counter. */
export type CounterDeed = "issue-link-voucher" | "record-linking-consent" | "withdraw-at-counter";

/** An act has one purpose, and each office its own. */
export function nameOfAct(deed: CounterDeed, { purpose }: Pick<CounterOffice, "purpose">): string {
  return `${deed}-${purpose}`;
}

interface Deed {
  readonly deed: CounterDeed;
  readonly mutation: string;
  readonly title: (language: Language) => string;
  readonly say: (data: Answer["data"], language: Language) => ComponentChildren;
}

const DEEDS: readonly Deed[] = [
  {
    deed: "issue-link-voucher",
    mutation: "mutation IssueLinkVoucher($proof: String!) { issueLinkVoucher(proof: $proof) { voucher validTo } }",
    title: (language) => COUNTER_WORDS[language].voucher,
    say: (data, language) => <Voucher issued={Object(data).issueLinkVoucher} language={language} />,
  },
  {
    deed: "record-linking-consent",
    mutation: `mutation RecordLinkingConsent($proof: String!, $input: LinkingConsentInput!) {
      recordLinkingConsent(proof: $proof, input: $input)
    }`,
    title: (language) => COUNTER_WORDS[language].consent,
    say: (_data, language) => COUNTER_WORDS[language].recorded,
  },
  {
    deed: "withdraw-at-counter",
    mutation: `mutation WithdrawAtCounter($proof: String!, $input: CounterWithdrawalInput!) {
      withdrawAtCounter(proof: $proof, input: $input)
    }`,
    title: (language) => COUNTER_WORDS[language].withdraw,
    say: (_data, language) => COUNTER_WORDS[language].withdrawn,
  },
];

const LABELS = {
  ...SIGNING_LABELS,
  to: { de: COUNTER_WORDS.de.validTo, en: COUNTER_WORDS.en.validTo },
};

/** Each deed of each office; the note is the file reference, with which the result leads back. */
export function listCounterActs(data: Pick<PageData, "savedQueries">): readonly Act[] {
  return listCounters(data).flatMap((office) =>
    DEEDS.map(({ deed, mutation, title, say }) => ({
      ...{ name: nameOfAct(deed, office), roles: new Set([office.role]), purpose: office.purpose, mutation },
      labels: LABELS,
      show: (answer, visit, note) => ({
        kind: "page",
        title: title(visit.language),
        purpose: PURPOSE_WORDS[office.purpose][visit.language],
        content: (
          <>
            <div class="kern-body">{say(answer, visit.language)}</div>
            <BackToPerson {...{ visit, language: visit.language, reference: note }} />
          </>
        ),
      }),
    })),
  );
}

interface VoucherProps {
  readonly issued: { readonly voucher: string; readonly validTo: string };
  readonly language: Language;
}

function Voucher({ issued: { voucher, validTo }, language }: VoucherProps) {
  const words = COUNTER_WORDS[language];

  return (
    <>
      <p>{words.handOver}</p>
      <p>
        {words.voucherCode}: <strong class="case-code">{voucher}</strong>
      </p>
      <p>
        {words.validTo}: {formatDay(validTo, language)}
      </p>
      <button type="button" class="kern-btn kern-btn--tertiary" data-print hidden>
        <span class="kern-label">{words.print}</span>
      </button>
    </>
  );
}
