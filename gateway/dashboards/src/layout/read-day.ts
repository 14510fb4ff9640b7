/** `31.12.2026` → `2026-12-31`; a day that is written so already, and whatever is no day, stays for the hub to judge. */
export function readDay(text: string): string {
  const [, day, month, year] = text.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/) ?? [];
  if (day === undefined || month === undefined) return text;

  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
