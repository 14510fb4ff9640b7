import { expect, test } from "@jest/globals";
import { decodeJwt, SignJWT } from "jose";
import { Office } from "../mandate/office.js";
import { generateSigningKeys, importKey } from "../process/keys.js";
import { openHandover, signHandover } from "./handover-note.js";

const { CASE_MANAGEMENT, IMMIGRATION, NATURALISATION } = Office;

async function makeKeys() {
  const { privateKey, publicKey } = await generateSigningKeys();

  return {
    signing: importKey("private", JSON.stringify(privateKey)),
    verification: importKey("public", JSON.stringify(publicKey)),
  };
}

const keys = await makeKeys();
const sent = { id: "n-1", from: CASE_MANAGEMENT, sentQuarter: "2024-Q3" };
const opening = { from: CASE_MANAGEMENT, to: IMMIGRATION, key: keys.verification };
const REFUSED = "The handover note is none that an office issued for this one.";

test("a note says which kind of office sent somebody to which, in which quarter, and nothing else", async () => {
  const note = await signHandover(sent, IMMIGRATION, keys.signing);

  expect(decodeJwt(note)).toEqual({
    ...{ iss: "CASE_MANAGEMENT", aud: "IMMIGRATION", jti: "n-1", sentQuarter: "2024-Q3" },
  });
  expect(await openHandover(note, opening)).toEqual(sent);
});

test("a note for another kind of office, by another key, of another sender or altered is refused", async () => {
  const other = await makeKeys();
  const note = await signHandover(sent, IMMIGRATION, keys.signing);
  const [header, , signature] = note.split(".");
  const altered = Buffer.from(JSON.stringify({ ...decodeJwt(note), sentQuarter: "2024-Q1" })).toString("base64url");

  for (const wrong of [
    await signHandover(sent, NATURALISATION, keys.signing),
    await signHandover(sent, IMMIGRATION, other.signing),
    await signHandover({ ...sent, from: NATURALISATION }, IMMIGRATION, keys.signing),
    [header, altered, signature].join("."),
    "none",
  ])
    await expect(openHandover(wrong, opening)).rejects.toThrow(REFUSED);
});

test("a token that the same key signed for something else is no note", async () => {
  const token = await new SignJWT({ sentQuarter: "2024-Q3" })
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT" })
    .setIssuer(CASE_MANAGEMENT)
    .setAudience(IMMIGRATION)
    .setJti("n-1")
    .sign(keys.signing);

  await expect(openHandover(token, opening)).rejects.toThrow(REFUSED);
});
