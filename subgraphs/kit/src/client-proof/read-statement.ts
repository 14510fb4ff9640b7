import type { JWTPayload } from "jose";
import { CodeType } from "../linkage/code-type.js";
import type { LinkageCode } from "../linkage/linkage-codes.js";
import type { ProofKind, ProofOf, Stated } from "./client-proof.js";
import { EndedReason } from "./ended-reason.js";

type Read<Kind extends ProofKind> = (payload: JWTPayload, stated: Stated) => ProofOf<Kind> | null;

const READERS: { readonly [Kind in ProofKind]: Read<Kind> } = {
  COUNTER: ({ pseudonym }, stated) => (isText(pseudonym) ? { ...stated, kind: "COUNTER", pseudonym } : null),
  LINKING: ({ pseudonym, codes, keyId, nameRules }, stated) =>
    isText(pseudonym) && isText(keyId) && isText(nameRules) && Array.isArray(codes) && codes.every(isCode)
      ? {
          ...stated,
          kind: "LINKING",
          pseudonym,
          keyId,
          nameRules,
          codes: codes.map(({ type, code }) => ({ type, code })),
        }
      : null,
  ENDED: ({ pseudonym, reason }, stated) =>
    isText(pseudonym) && isReason(reason) ? { ...stated, kind: "ENDED", pseudonym, reason } : null,
};

/** The proof of this kind that the claims make; null if they make none. */
export function readStatement<Kind extends ProofKind>(
  payload: JWTPayload,
  kind: Kind,
  stated: Stated,
): ProofOf<Kind> | null {
  return payload.kind === kind ? READERS[kind](payload, stated) : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isCode(value: unknown): value is LinkageCode {
  const { type, code } = Object(value);

  return isText(type) && Object.hasOwn(CodeType, type) && isText(code);
}

function isReason(value: unknown): value is EndedReason {
  return typeof value === "string" && Object.hasOwn(EndedReason, value);
}
