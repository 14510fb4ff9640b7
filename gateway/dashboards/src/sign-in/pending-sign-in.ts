import type { JWTPayload } from "jose";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Expected } from "./identity-provider.js";

/** A form as it was sent, to be shown again if the hub refuses what it holds. */
export interface SentForm {
  /** Where it was sent. */
  readonly action: string;
  /** The page that shows it, by POST. */
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A mutation that waits for a token of the trust centre. */
export interface PendingAct {
  readonly name: string;
  /** The id of the session that began it. */
  readonly holder: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** For the page that shows the result. */
  readonly note: string;
  /** Null where nothing was entered. */
  readonly form: SentForm | null;
}

/** A sign-in on its way to the identity provider and back. */
export interface PendingSignIn extends Expected {
  /** The page to go to then. */
  readonly to: string;
  /** Null for a sign-in alone. */
  readonly act: PendingAct | null;
}

export function randomExpected(): Expected {
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
}

/** Null for a content that is no sign-in's. */
export function readPending(content: JWTPayload | null): PendingSignIn | null {
  const { state, nonce, verifier, to, act } = content ?? {};
  const isWhole =
    typeof state === "string" && typeof nonce === "string" && typeof verifier === "string" && typeof to === "string";

  return isWhole ? { state, nonce, verifier, to, act: readAct(act) } : null;
}

function readAct(act: unknown): PendingAct | null {
  const { name, holder, variables, note, form } = Object(act);
  if (typeof name !== "string" || typeof holder !== "string") return null;

  return { name, holder, variables: Object(variables), note: String(note ?? ""), form: readForm(form) };
}

/** Null for what is no form's. */
export function readForm(form: unknown): SentForm | null {
  const { action, page, values } = Object(form);
  if (typeof action !== "string" || typeof page !== "string") return null;

  return { action, page, values: Object(values) };
}
