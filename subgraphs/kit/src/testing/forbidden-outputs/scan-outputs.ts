import { afterAll, afterEach } from "@jest/globals";
import { decodeJwt } from "jose/jwt/decode";
import { type OutputPlace, requireNoFindings, scanOutput } from "./forbidden-outputs.js";

/** Jest loads this before every file of tests: whatever a service answers to a test is scanned as the test reads it. */
const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const response = await send(input, init);
  const reader = roleOf(new Headers(init?.headers).get("authorization"));

  return scannedWhenRead(response, { place: `an answer with status ${response.status}`, reader });
};

afterEach(requireNoFindings);
afterAll(requireNoFindings);

function scannedWhenRead(response: Response, place: OutputPlace): Response {
  const readers = (["text", "json", "arrayBuffer", "bytes"] as const).map((name) => [
    name,
    async () => {
      const answer: unknown = await Response.prototype[name].call(response);
      scanOutput(textOf(answer), place);

      return answer;
    },
  ]);

  return Object.assign(response, Object.fromEntries(readers));
}

function textOf(answer: unknown): string {
  if (typeof answer === "string") return answer;
  if (answer instanceof ArrayBuffer || answer instanceof Uint8Array) return new TextDecoder().decode(answer);

  return JSON.stringify(answer) ?? "";
}

function roleOf(authorization: string | null): string | null {
  const token = authorization?.replace(/^Bearer /i, "");
  try {
    return token ? String(decodeJwt(token).kim_role) : null;
  } catch {
    // What some tests send in a token's place is no token: its sender is nobody.
    return null;
  }
}
