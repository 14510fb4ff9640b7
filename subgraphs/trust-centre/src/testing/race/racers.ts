import { randomUUID } from "node:crypto";
import { Office } from "@kim-hub/kit/office";
import type { Viewer } from "@kim-hub/kit/viewer";
import { PermissionKinds } from "../../permission/permission-codes.js";
import { PersonLink } from "../../person/person-link.js";
import { IssuedVoucher } from "../../voucher/link-voucher.js";
import { createSpokenCode, hashSpokenCode } from "../../voucher/spoken-code.js";
import { CASE_MANAGER } from "../counters.js";
import { createGiven } from "../create-permission.js";
import { personAs } from "../persons-account.js";
import type { TrustCentre } from "../test-trust-centre.js";

/** A client of one provider of case management in Bielefeld, with a path that was released before the race. */
export interface Racer {
  readonly client: PersonLink;
  readonly as: Partial<Viewer> & { readonly actor: string; readonly authority: string };
  readonly token: string;
  readonly pathId: string;
}

/** Two clients and a file who may be found to be one person while everything happens at once. */
export interface Racers {
  readonly one: Racer;
  /** Of a welfare body; nobody knows yet that this is the same person. */
  readonly other: Racer;
  /** The first one's own account. */
  readonly account: Partial<Viewer> & { readonly actor: string };
  /** The first one's link of the immigration office. */
  readonly immigration: PersonLink;
  /** By which the other is joined with the first one. */
  readonly voucher: string;
  /** By which a file that another immigration office keeps is joined with the other. */
  readonly fileVoucher: string;
}

/** Nobody tries more vouchers a day than are allowed: each round has its own case managers. */
export async function givenRacers(trust: TrustCentre): Promise<Racers> {
  const link = (office: Office, authorityId: string, personId: string) =>
    new PersonLink({ personId, office, authorityId, pseudonym: `${authorityId}-${randomUUID()}` });
  const [oneself, another] = [randomUUID(), randomUUID()];
  const client = link(Office.CASE_MANAGEMENT, "CM-05711", oneself);
  const immigration = link(Office.IMMIGRATION, "ABH-05711", oneself);
  const elsewhere = link(Office.CASE_MANAGEMENT, "CM-05711-CARITAS", another);
  const file = link(Office.IMMIGRATION, "ABH-05554", randomUUID());
  const [voucher, fileVoucher] = [createSpokenCode(), createSpokenCode()];
  const issue = (code: string, { id: linkId, authorityId }: PersonLink) =>
    new IssuedVoucher({ codeHash: hashSpokenCode(code), linkId, authorityId, issuedBy: "clerk" });
  const permitted = [Office.CASE_MANAGEMENT, Office.IMMIGRATION].flatMap((sender) =>
    Object.values(PermissionKinds).flatMap((kind) => [
      ...createGiven(client.id, { kind, sender }),
      ...(sender === Office.CASE_MANAGEMENT
        ? createGiven(elsewhere.id, { kind, authorityId: elsewhere.authorityId })
        : []),
    ]),
  );
  const vouchers = [issue(voucher, elsewhere), issue(fileVoucher, file)];
  const account = personAs(`person-${client.id}`);
  await trust.given(client, immigration, elsewhere, file, ...vouchers, ...permitted);
  await trust.rows(`insert into person_account (id, actor, client_id, bound_at)
    values (gen_random_uuid(), '${account.actor}', '${client.id}', now())`);
  const racer = async (of: PersonLink): Promise<Racer> => {
    const as = { ...CASE_MANAGER.as, actor: `manager-${of.id}`, authority: of.authorityId };
    const { data } = await trust.releasePath(of.pseudonym, {}, as);

    return { client: of, as, token: data.releasePath.token, pathId: data.releasePath.pathId };
  };

  return { one: await racer(client), other: await racer(elsewhere), account, immigration, voucher, fileVoucher };
}
