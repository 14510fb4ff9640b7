import type { Act } from "../../layout/act.js";
import { SIGNING_LABELS } from "../permission-text/signing-words.js";
import { ANSWER_LABELS } from "./answer-form.js";
import { caseAct, labelOf } from "./case-act.js";
import { PermissionStanding, RecordedPermission } from "./done-views.js";
import { PERMISSION_WORDS } from "./permission-words.js";

/** Names of the acts about permissions. */
export const RECORD_PERMISSION = "record-permission";
export const REQUEST_PERMISSION = "request-permission";
export const GIVE_PERMISSION = "give-permission";
export const REFUSE_PERMISSION = "refuse-permission";
export const INVALIDATE_PERMISSION = "invalidate-permission";
export const WITHDRAW_PERMISSIONS = "withdraw-permissions";

const RECORD_LABELS = {
  ...SIGNING_LABELS,
  ...{ module: labelOf("module"), group: labelOf("group"), from: labelOf("from"), to: labelOf("to") },
};

/** What a case manager records of a client's permissions. */
export function listPermissionActs(): readonly Act[] {
  return [
    caseAct(
      RECORD_PERMISSION,
      `mutation RecordPermission($input: PermissionInput!, $locale: String!) {
        recordPermission(input: $input) { state validTo language receipt { text(locale: $locale) } }
      }`,
      (data, words, { language }) => ({
        title: words.done.recorded,
        content: <RecordedPermission permission={Object(data).recordPermission} language={language} />,
      }),
      RECORD_LABELS,
    ),
    caseAct(
      REQUEST_PERMISSION,
      `mutation RequestPermission($input: PermissionInput!) {
        requestPermission(input: $input) { state validTo }
      }`,
      (data, _words, { language }) => ({
        title: PERMISSION_WORDS[language].done.requested,
        content: <PermissionStanding permission={Object(data).requestPermission} language={language} />,
      }),
      RECORD_LABELS,
    ),
    caseAct(
      GIVE_PERMISSION,
      `mutation GivePermission($input: PermissionAnswerInput!, $locale: String!) {
        givePermission(input: $input) { state validTo language receipt { text(locale: $locale) } }
      }`,
      (data, _words, { language }) => ({
        title: PERMISSION_WORDS[language].done.given,
        content: <RecordedPermission permission={Object(data).givePermission} language={language} />,
      }),
      ANSWER_LABELS,
    ),
    caseAct(
      REFUSE_PERMISSION,
      `mutation RefusePermission($input: PermissionAnswerInput!) {
        refusePermission(input: $input) { state }
      }`,
      (_data, _words, { language }) => ({
        title: PERMISSION_WORDS[language].done.refused,
        content: <p class="kern-body">{PERMISSION_WORDS[language].done.refusedText}</p>,
      }),
      ANSWER_LABELS,
    ),
    caseAct(
      INVALIDATE_PERMISSION,
      `mutation InvalidatePermission($permissionId: ID!, $reason: InvalidityReason!) {
        invalidatePermission(permissionId: $permissionId, reason: $reason) { state }
      }`,
      (_data, _words, { language }) => ({
        title: PERMISSION_WORDS[language].done.invalidated,
        content: <p class="kern-body">{PERMISSION_WORDS[language].done.invalidatedText}</p>,
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
      { ...SIGNING_LABELS, scope: labelOf("scope"), on: labelOf("from") },
    ),
  ];
}

function countOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
