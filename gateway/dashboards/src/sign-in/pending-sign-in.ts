import type { JWTPayload } from "jose";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Expected } from "./identity-provider.js";

/** A mutation that waits for a token of the trust centre. */
export interface PendingAct {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** For the page that shows the result. */
  readonly note: string;
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
  const { name, variables, note } = Object(act);

  return typeof name === "string" ? { name, variables: Object(variables), note: String(note ?? "") } : null;
}
