import { join } from "node:path";

/** Fontconfig's settings that know the fonts of this folder only, so that a page breaks its lines alike on every machine. */
export function renderFontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(folder, "fonts"))}</dir>
  <cachedir>${escapeXml(join(folder, "font-cache"))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
