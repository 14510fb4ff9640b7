import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import type { Purpose } from "@kim-hub/kit/viewer";
import { accepted } from "../../harness/client-desk.js";
import { CLERKS, TRUST_OFFICER } from "../../harness/offices-of-bielefeld.js";
import {
  givenPerson,
  issueVoucher,
  linkByHand,
  type PersonByHand,
  proveAt,
  recordPerson,
  redeemVoucher,
} from "../../harness/person-by-hand.js";
import type { TestHub } from "../../harness/test-hub.js";

/** An argument of the trust centre that names something, with names of what the caller may not know of. */
export interface Named {
  /** `field.argument` or `field.argument.member`. */
  readonly place: string;
  readonly as: { readonly as: string; readonly purpose: `${Purpose}` };
  readonly document: (value: string) => string;
  /** Names nothing. */
  readonly absent: string;
  /** By why the caller may not know of it. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** Names that tell nothing about a person: everybody knows which steering groups and keys there are, and an auditor is written down and looked up nowhere. */
export const PUBLIC_NAMES = [
  "assignTrustCentreAudit.input.auditor",
  "clientsToRecode.keyId",
  "previewPath.steeringGroup",
  "recordPermission.input.recipient",
  "requestPermission.input.recipient",
  "releasePath.input.steeringGroup",
  "withdrawAtCounter.input.recipient",
  "withdrawMyPermissions.input.scope.recipient",
  "withdrawPermissions.input.scope.recipient",
];

/** Names that the trust officer alone may use, who may know of everything that they name: to all others the matrix refuses the field, or the change does before it looks. */
export const OF_THE_OFFICER = [
  "unlink.input.link",
  "unlink.input.from",
  "assessBreach.id",
  "endTrustCentreAudit.id",
  "confirmLink.id",
  "rejectLink.id",
];

const MANAGER = CLERKS[Office.CASE_MANAGEMENT];
const FOREIGN_MANAGER = { ...MANAGER, as: "casemanager.borken" } as const;
const CLERK = CLERKS[Office.IMMIGRATION];
const STEWARD = { as: "steward-abh.bielefeld", purpose: "RELEASE_PROOF" } as const;
const PERSON = { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" } as const;
const STRANGER = { as: "subject.aachen", purpose: "SUBJECT_ACCESS" } as const;

const NO_ROW = "00000000-0000-4000-8000-00000000abcd";
const NO_CODE = "AFHK-3479-MRUX";
const PERIOD = `validFrom: "${localDate()}", validTo: "${addDays(localDate(), 90)}"`;
const PERMISSION = `kind: CONSENT, sender: CASE_MANAGEMENT, recipient: "LG-05711", categories: [PATH_SEGMENTS], ${PERIOD},
  textVersion: "2026-1", language: "de", channel: WRITTEN`;
const FOREIGN_CLIENT = "cm-borken-erfunden";

/** Invents people of whom somebody may not know, and lists every name by which they could ask for them. */
export async function listNamedAtTrustCentre(hub: TestHub): Promise<readonly Named[]> {
  const known = await givenPerson(hub, { key: "named-known" });
  const parted = await recordPerson(hub, { key: "named-parted" });
  await linkByHand(hub, parted, []);
  const unregistered = await recordPerson(hub, { key: "named-unregistered" });
  const ended = `update person_link set ended_at = now() where pseudonym = '${parted.client}' returning id`;
  const permissions = await listForeignPermissions(hub);
  const codes = await listUsedCodes(hub, known);
  const vouchers = await listUsedVouchers(hub);
  const path = await releaseForeignPath(hub);
  const proofs = await listForeignProofs(hub, known);
  await hub.asOwner("trust-centre", ended);
  const [immigration] = await hub.asOwner(
    "trust-centre",
    `select pseudonym from person_link where office = 'IMMIGRATION'
     and person_id = (select person_id from person_link where pseudonym = '${known.client}')`,
  );
  const clients = {
    foreign: FOREIGN_CLIENT,
    "linked no more": parted.client,
    "never registered": unregistered.client,
    "another office's name of an own client": String(immigration?.pseudonym),
  };
  const byClient = (place: string, document: Named["document"]): Named => {
    return { ...{ place, as: MANAGER, document, absent: "cm-nobody-erfunden" }, hidden: clients };
  };
  const byPermission = (place: string, document: Named["document"], as: Named["as"] = MANAGER): Named => {
    return { ...{ place, as, document, absent: NO_ROW }, hidden: permissions };
  };
  const byProof = (place: string, document: Named["document"], as: Named["as"] = CLERK): Named => {
    return { ...{ place, as, document, absent: "x" }, hidden: proofs };
  };

  return [
    byClient(
      "issueAccessCode.clientPseudonym",
      (value) => `{ issueAccessCode(clientPseudonym: "${value}") { validTo } }`,
    ),
    ...["recordPermission", "requestPermission"].map((field) =>
      byClient(
        `${field}.input.clientPseudonym`,
        (value) => `{ ${field}(input: { clientPseudonym: "${value}", ${PERMISSION} }) { state } }`,
      ),
    ),
    byClient(
      "releasePath.input.clientPseudonym",
      (value) =>
        `{ releasePath(input: { clientPseudonym: "${value}", steeringGroup: "LG-05711", sitting: "${localDate()}" }) { releasedOffices } }`,
    ),
    byClient(
      "withdrawPermissions.clientPseudonym",
      (value) => `{ withdrawPermissions(clientPseudonym: "${value}", input: { scope: { all: true } }) { state } }`,
    ),
    byClient(
      "redeemLinkVoucher.clientPseudonym",
      (value) => `{ redeemLinkVoucher(clientPseudonym: "${value}", voucher: "${NO_CODE}") }`,
    ),
    ...["recordPermission", "requestPermission"].map((field) =>
      byPermission(
        `${field}.input.renews`,
        (value) =>
          `{ ${field}(input: { clientPseudonym: "${known.client}", renews: "${value}", ${PERMISSION} }) { state } }`,
      ),
    ),
    ...["givePermission", "refusePermission"].map((field) =>
      byPermission(
        `${field}.input.permissionId`,
        (value) => `{ ${field}(input: { permissionId: "${value}", channel: WRITTEN }) { state } }`,
      ),
    ),
    byPermission(
      "invalidatePermission.permissionId",
      (value) => `{ invalidatePermission(permissionId: "${value}", reason: WRONG_CLIENT) { state } }`,
    ),
    byPermission(
      "withdrawPermissions.input.scope.ids",
      (value) =>
        `{ withdrawPermissions(clientPseudonym: "${known.client}", input: { scope: { ids: ["${value}"] } }) { state } }`,
    ),
    byPermission(
      "withdrawMyPermissions.input.scope.ids",
      (value) => `{ withdrawMyPermissions(input: { scope: { ids: ["${value}"] } }) { state } }`,
      PERSON,
    ),
    {
      ...{ place: "revokePath.pathId", as: MANAGER, document: (value) => `{ revokePath(pathId: "${value}") }` },
      ...{ absent: "P-QQQQQQ", hidden: { foreign: path } },
    },
    {
      ...{ place: "revokeMyPath.pathId", as: PERSON, document: (value) => `{ revokeMyPath(pathId: "${value}") }` },
      ...{ absent: "P-QQQQQQ", hidden: { foreign: path } },
    },
    {
      ...{
        place: "redeemAccessCode.code",
        as: STRANGER,
        document: (value) => `{ redeemAccessCode(code: "${value}") }`,
      },
      ...{ absent: NO_CODE, hidden: codes },
    },
    {
      ...{ place: "redeemLinkVoucher.voucher", as: MANAGER, absent: NO_CODE, hidden: vouchers },
      document: (value) => `{ redeemLinkVoucher(clientPseudonym: "${known.client}", voucher: "${value}") }`,
    },
    byProof(
      "previewPath.proof",
      (value) => `{ previewPath(proof: "${value}", steeringGroup: "LG-05711") { status } }`,
      MANAGER,
    ),
    byProof("registerClient.proof", (value) => `{ registerClient(proof: "${value}") { pseudonym } }`, MANAGER),
    byProof("issueLinkVoucher.proof", (value) => `{ issueLinkVoucher(proof: "${value}") { validTo } }`),
    byProof("withdrawAtCounter.proof", (value) => `{ withdrawAtCounter(proof: "${value}", input: {}) }`),
    byProof(
      "recordLinkingConsent.proof",
      (value) =>
        `{ recordLinkingConsent(proof: "${value}", input: { validTo: "${addDays(localDate(), 90)}", textVersion: "2026-1", language: "de", channel: WRITTEN }) }`,
    ),
    byProof("endLinks.proofs", (value) => `{ endLinks(proofs: ["${value}"]) }`, STEWARD),
    byProof("renewLinkCodes.proofs", (value) => `{ renewLinkCodes(proofs: ["${value}"]) }`, STEWARD),
  ];
}

/** What the officer's names could tell, for those who are no officer. */
export async function listOfficersRows(hub: TestHub): Promise<Readonly<Record<string, string>>> {
  const [link] = await hub.asOwner("trust-centre", "select id from person_link limit 1");
  const one = await recordPerson(hub, { key: "named-breach" });
  await linkByHand(hub, one, [Office.IMMIGRATION]);
  const [wrong] = await hub.asOwner("trust-centre", `select id from person_link where pseudonym = '${one.client}'`);
  const { unlink } = await accepted(
    hub.ask(`mutation { unlink(input: { link: "${wrong?.id}", reason: "Verwechslung" }) { id } }`, TRUST_OFFICER),
  );

  const [assignment] = await hub.asOwner("trust-centre", "select id from audit_assignment limit 1");

  return { link: String(link?.id), breach: String(unlink.id), assignment: String(assignment?.id) };
}

async function listForeignPermissions(hub: TestHub): Promise<Named["hidden"]> {
  const [row] = await hub.asOwner(
    "trust-centre",
    `select permission.id from permission join person_link link on link.id = permission.client_id
     where link.pseudonym = '${FOREIGN_CLIENT}' limit 1`,
  );

  return { foreign: String(row?.id) };
}

async function releaseForeignPath(hub: TestHub): Promise<string> {
  const { releasePath } = await accepted(
    hub.ask(
      `mutation { releasePath(input: { clientPseudonym: "${FOREIGN_CLIENT}", steeringGroup: "LG-05554", sitting: "${localDate()}" }) { pathId } }`,
      FOREIGN_MANAGER,
    ),
  );

  return releasePath.pathId;
}

/** Codes that were good once, or still are for others; the person has an account by one of them. */
async function listUsedCodes(hub: TestHub, { client }: PersonByHand): Promise<Named["hidden"]> {
  const issue = async (clientPseudonym: string): Promise<string> => {
    const { issueAccessCode } = await accepted(
      hub.ask(`mutation { issueAccessCode(clientPseudonym: "${clientPseudonym}") { code } }`, MANAGER),
    );

    return issueAccessCode.code;
  };
  const used = await issue(client);
  await accepted(hub.ask(`mutation { redeemAccessCode(code: "${used}") }`, PERSON));
  const replaced = await issue(DEMONSTRATION_CLIENT);
  const expired = await issue(DEMONSTRATION_CLIENT);
  await hub.asOwner(
    "trust-centre",
    `update access_code set valid_to = current_date - 1 where client_id =
     (select id from person_link where pseudonym = '${DEMONSTRATION_CLIENT}')`,
  );

  return { used, replaced, expired };
}

/** Vouchers that were good once, or are another's who cannot be this client. Of a good one the person themselves tells by carrying it. */
async function listUsedVouchers(hub: TestHub): Promise<Named["hidden"]> {
  const [one, other] = [
    await recordPerson(hub, { key: "named-voucher" }),
    await recordPerson(hub, { key: "named-ex" }),
  ];
  await linkByHand(hub, one, []);
  const used = await issueVoucher(hub, one, Office.IMMIGRATION);
  await redeemVoucher(hub, one, used);
  const impossible = await issueVoucher(hub, other, Office.IMMIGRATION);
  const expired = await issueVoucher(hub, other, Office.NATURALISATION);
  await hub.asOwner(
    "trust-centre",
    "update link_voucher set valid_to = current_date - 1 where redeemed_at is null and authority_id like 'EBH-%'",
  );

  return { used, expired, "another's": impossible };
}

/** Proofs that offices really made: for another caller, for another use, or changed since. */
async function listForeignProofs(hub: TestHub, known: PersonByHand): Promise<Named["hidden"]> {
  const foreign = await proveAt(hub, known, Office.NATURALISATION);
  const otherUse = await proveAt(hub, known, Office.IMMIGRATION, "LINKING");

  return { "for another caller": foreign, changed: `${otherUse.slice(0, -2)}AA` };
}
