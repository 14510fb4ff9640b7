/** Whether the name is the pattern's, in which `*` stands for any characters. */
export function matchesName(pattern: string, name: string): boolean {
  const parts = pattern.normalize("NFC").split("*");
  const escaped = parts.map((part) =>
    part.replaceAll(/[^\p{L}\d]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`),
  );

  return new RegExp(`^${escaped.join(".*")}$`, "u").test(name.normalize("NFC"));
}
