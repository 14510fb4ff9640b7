import type { PermissionText } from "./permission-text.js";

/** All of it as a person reads it; its SHA-256 in UTF-8 is the text's digest. */
export function renderText({ title, common, modules }: Pick<PermissionText, "title" | "common" | "modules">): string {
  const parts = [...common, ...modules].map(({ heading, words }) => `${heading}\n${words}`);

  return `${[title, ...parts].join("\n\n")}\n`;
}
