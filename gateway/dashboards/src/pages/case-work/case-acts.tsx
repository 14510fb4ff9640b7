import type { Act } from "../../layout/act.js";
import { caseAct, labelOf } from "./case-act.js";
import { HandOver, ReleasedPathCode } from "./done-views.js";
import { listPermissionActs } from "./permission-acts.js";

/** Names of the case manager's acts. */
export const RELEASE_PATH = "release-path";
export const REVOKE_PATH = "revoke-path";
export const REDEEM_VOUCHER = "redeem-link-voucher";
export const ISSUE_ACCESS_CODE = "issue-access-code";
export const REGISTER_CLIENT = "register-client";

/** What a case manager does in the trust centre for an own client. */
export function listCaseActs(): readonly Act[] {
  return [
    ...listPermissionActs(),
    caseAct(
      RELEASE_PATH,
      `mutation ReleasePath($input: ReleasePathInput!) {
        releasePath(input: $input) { token pathId validUntil releasedOffices }
      }`,
      (data, words, { language }) => ({
        title: words.done.released,
        content: <ReleasedPathCode grant={Object(data).releasePath} language={language} />,
      }),
      { group: labelOf("group"), sitting: labelOf("sitting"), ageBand: labelOf("ageBand") },
    ),
    caseAct(REVOKE_PATH, "mutation RevokePath($pathId: ID!) { revokePath(pathId: $pathId) }", (_data, words) => ({
      title: words.revoke,
      content: <p class="kern-body">{words.done.revoked}</p>,
    })),
    caseAct(
      REDEEM_VOUCHER,
      "mutation RedeemLinkVoucher($client: ID!, $voucher: String!) { redeemLinkVoucher(clientPseudonym: $client, voucher: $voucher) }",
      (data, words) => ({
        title: words.voucher,
        content: (
          <p class="kern-body">{Object(data).redeemLinkVoucher === true ? words.done.linked : words.done.notLinked}</p>
        ),
      }),
      { voucher: labelOf("voucherCode") },
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
