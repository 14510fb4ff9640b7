import { createHash, randomInt } from "node:crypto";

/** Letters and digits that no two sound or look alike in German: neither B, C, D, E, G, P, T, nor M beside N, zwei beside drei, O beside 0. */
const ALPHABET = "AFHKLMRUXY346789";
const LENGTH = 12;
const GROUP = 4;

/** A secret that a person says or copies: `AFHK-3479-MRUX`, 48 bits. */
export function createSpokenCode(): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

  return characters.replace(new RegExp(`.{${GROUP}}(?=.)`, "g"), "$&-");
}

/** What is stored in its place; the same however somebody writes the code: in small letters, with blanks, points or dashes, or without. */
export function hashSpokenCode(written: string): string {
  const characters = written
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z\d]/g, "");

  return createHash("sha256").update(characters).digest("hex");
}
