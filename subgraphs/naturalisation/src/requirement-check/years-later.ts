/** The same day some years later; for the 29th of February the 28th of a shorter one (§ 188 Abs. 3 BGB). */
export function yearsLater(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const instant = new Date(`${later}T12:00:00Z`);

  return instant.toISOString().startsWith(later) ? later : later.replace(/29$/, "28");
}
