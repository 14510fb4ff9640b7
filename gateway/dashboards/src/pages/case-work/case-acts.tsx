import type { Answer } from "@kim-hub/kit/answer";
import type { ComponentChildren } from "preact";
import type { Act } from "../../layout/act.js";
import type { Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { BackToFile } from "./back-to-file.js";
import { CASE_MANAGERS, CASE_PURPOSE } from "./case-access.js";
import { CASE_WORDS, type CaseWords } from "./case-words.js";
import { HandOver, RecordedPermission, ReleasedPathCode } from "./done-views.js";

/** Names of the case manager's acts. */
export const RELEASE_PATH = "release-path";
export const REVOKE_PATH = "revoke-path";
export const RECORD_PERMISSION = "record-permission";
export const WITHDRAW_PERMISSIONS = "withdraw-permissions";
export const REDEEM_VOUCHER = "redeem-link-voucher";
export const ISSUE_ACCESS_CODE = "issue-access-code";
export const REGISTER_CLIENT = "register-client";

type Said = { readonly title: string; readonly content: ComponentChildren };

/** An act whose note is the file reference, with which its result leads back to the file. */
function caseAct(
  name: string,
  mutation: string,
  say: (data: Answer["data"], words: CaseWords, visit: Visit) => Said,
): Act {
  return {
    ...{ name, mutation, roles: CASE_MANAGERS, purpose: CASE_PURPOSE },
    show: (data, visit, note) => {
      const { language } = visit;
      const { title, content } = say(data, CASE_WORDS[language], visit);

      return {
        kind: "page",
        title,
        purpose: PURPOSE_WORDS[CASE_PURPOSE][language],
        content: (
          <>
            {content}
            <BackToFile {...{ visit, language, reference: note }} />
          </>
        ),
      };
    },
  };
}

/** What a case manager does in the trust centre for an own client. */
export function listCaseActs(): readonly Act[] {
  return [
    caseAct(
      RELEASE_PATH,
      `mutation ReleasePath($input: ReleasePathInput!) {
        releasePath(input: $input) { token pathId validUntil releasedOffices }
      }`,
      (data, words, { language }) => ({
        title: words.done.released,
        content: <ReleasedPathCode grant={Object(data).releasePath} language={language} />,
      }),
    ),
    caseAct(REVOKE_PATH, "mutation RevokePath($pathId: ID!) { revokePath(pathId: $pathId) }", (_data, words) => ({
      title: words.revoke,
      content: <p class="kern-body">{words.done.revoked}</p>,
    })),
    caseAct(
      RECORD_PERMISSION,
      `mutation RecordPermission($input: PermissionInput!, $locale: String!) {
        recordPermission(input: $input) { state validTo language receipt { text(locale: $locale) } }
      }`,
      (data, words, { language }) => ({
        title: words.done.recorded,
        content: <RecordedPermission permission={Object(data).recordPermission} language={language} />,
      }),
    ),
    caseAct(
      WITHDRAW_PERMISSIONS,
      `mutation WithdrawPermissions($client: ID!, $input: WithdrawalInput!) {
        withdrawPermissions(clientPseudonym: $client, input: $input) { id }
      }`,
      (data, words) => ({
        title: words.done.withdrawn,
        content: (
          <p class="kern-body">
            {countOf(Object(data).withdrawPermissions) === 0
              ? words.done.nothingEnded
              : `${words.done.ended}: ${countOf(Object(data).withdrawPermissions)}`}
          </p>
        ),
      }),
    ),
    caseAct(
      REDEEM_VOUCHER,
      "mutation RedeemLinkVoucher($client: ID!, $voucher: String!) { redeemLinkVoucher(clientPseudonym: $client, voucher: $voucher) }",
      (data, words) => ({
        title: words.voucher,
        content: (
          <p class="kern-body">{Object(data).redeemLinkVoucher === true ? words.done.linked : words.done.notLinked}</p>
        ),
      }),
    ),
    caseAct(
      ISSUE_ACCESS_CODE,
      "mutation IssueAccessCode($client: ID!) { issueAccessCode(clientPseudonym: $client) { code validTo } }",
      (data, words, { language }) => ({
        title: words.accessCode,
        content: <HandOver issued={Object(data).issueAccessCode} language={language} />,
      }),
    ),
    caseAct(
      REGISTER_CLIENT,
      "mutation RegisterClient($proof: String!) { registerClient(proof: $proof) { pseudonym } }",
      (_data, words) => ({ title: words.register, content: <p class="kern-body">{words.done.registered}</p> }),
    ),
  ];
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
