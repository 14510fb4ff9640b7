import { Office } from "@kim-hub/kit/office";
import type { Random } from "@kim-hub/kit/test-random";
import type { TestAnswer } from "@kim-hub/kit/testing";
import { askPreview, IMMIGRATION_COUNTER, proveAt, redeemVoucher } from "../counters.js";
import { officer } from "../test-linkage.js";
import { permissionInput, RECORD, type TrustCentre } from "../test-trust-centre.js";
import type { Racer, Racers } from "./racers.js";

/** Something that staff or a steering group do at any moment of a race. */
export interface Move {
  readonly name:
    | "withdraw"
    | "withdrawAtCounter"
    | "withdrawOwn"
    | "release"
    | "permit"
    | "join"
    | "unlink"
    | "revoke"
    | "preview"
    | "ask";
  /** Whose client or path it is about. */
  readonly racer: Racer;
  /** Whose part is permitted. */
  readonly sender?: Office;
  /** With which somebody is joined. */
  readonly voucher?: string;
  readonly make: () => Promise<TestAnswer>;
}

const SCOPES = [{}, { sender: Office.CASE_MANAGEMENT }, { kind: "CONFIDENTIALITY_RELEASE" }];
const OWN = "mutation { withdrawMyPermissions(input: { scope: { all: true } }) { sender } }";
const AT_COUNTER = "mutation ($proof: String!) { withdrawAtCounter(proof: $proof, input: {}) }";

const withdraw = (trust: TrustCentre, racer: Racer, scope: object): Move => ({
  ...{ name: "withdraw", racer },
  make: () => trust.withdraw(racer.client.pseudonym, { scope }, racer.as),
});

const release = (trust: TrustCentre, racer: Racer): Move => ({
  ...{ name: "release", racer },
  make: () => trust.releasePath(racer.client.pseudonym, {}, racer.as),
});

/** What every race is about: a part of what the first one permitted is withdrawn while the path is released. */
export const duelOf = (trust: TrustCentre, { one }: Racers): readonly Move[] => [
  withdraw(trust, one, { sender: Office.IMMIGRATION, kind: "CONSENT" }),
  release(trust, one),
  release(trust, one),
];

/** Any other move that can be made meanwhile. */
export function inventMove(trust: TrustCentre, racers: Racers, random: Random): Move {
  const { one, other, account, immigration, voucher, fileVoucher } = racers;
  const racer = random(3) === 0 ? other : one;
  const { client, as } = racer;
  const sender = racer === one && random(2) === 0 ? Office.IMMIGRATION : Office.CASE_MANAGEMENT;
  const scope = SCOPES[random(SCOPES.length)] ?? {};
  const kind = random(2) === 0 ? "CONSENT" : "CONFIDENTIALITY_RELEASE";
  const parted = random(3) === 0 ? other.client : immigration;
  const joinOf = (of: Racer, code: string): Move => ({
    ...{ name: "join", racer: of, voucher: code },
    make: () => redeemVoucher(trust, of.client.pseudonym, code, { office: Office.CASE_MANAGEMENT, as: of.as }),
  });
  const moves: readonly Move[] = [
    withdraw(trust, racer, scope),
    release(trust, racer),
    {
      ...{ name: "permit", racer, sender },
      make: () => trust.ask(RECORD, { as, variables: { input: permissionInput(client.pseudonym, sender, { kind }) } }),
    },
    {
      ...{ name: "withdrawAtCounter", racer: one },
      make: async () =>
        trust.ask(AT_COUNTER, {
          as: IMMIGRATION_COUNTER.as,
          variables: { proof: await proveAt(trust, IMMIGRATION_COUNTER, immigration.pseudonym) },
        }),
    },
    { name: "withdrawOwn", racer: one, make: () => trust.ask(OWN, { as: account }) },
    joinOf(one, voucher),
    joinOf(random(3) === 0 ? one : other, fileVoucher),
    {
      ...{ name: "unlink", racer: parted === immigration ? one : other },
      make: () =>
        trust.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
          ...{ as: officer, variables: { input: { link: parted.id, reason: "Verwechslung (erfunden)" } } },
        }),
    },
    {
      ...{ name: "revoke", racer },
      make: () => trust.ask("mutation ($id: ID!) { revokePath(pathId: $id) }", { as, variables: { id: racer.pathId } }),
    },
    { name: "preview", racer, make: () => askPreview(trust, client.pseudonym, as) },
  ];
  const move = moves[random(moves.length)];
  if (!move) throw new Error("There is always a move.");

  return move;
}

/** A member of the steering group asks for the path that was released before the race. */
export const askAgain = (trust: TrustCentre, racer: Racer): Move => ({
  ...{ name: "ask", racer },
  make: () => trust.askPath(racer.token),
});
