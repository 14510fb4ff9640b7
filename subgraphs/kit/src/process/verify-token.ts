import { decodeProtectedHeader, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import { type Keys, keysFor } from "./key-ring.js";

/** The claims of a token that one of these keys has signed: the one of the id that the header names, else each; rejects where none did. */
export async function verifyToken(token: string, keys: Keys, options: JWTVerifyOptions): Promise<JWTPayload> {
  const { kid } = decodeProtectedHeader(token);
  const { payload } = await Promise.any(keysFor(keys, kid).map((key) => jwtVerify(token, key, options)));

  return payload;
}
