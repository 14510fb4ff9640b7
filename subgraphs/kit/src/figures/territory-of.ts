/** A kreisfreie Stadt is a district and its only municipality: `05711000` → `05711`. */
export function territoryOf(ags: string): string {
  return ags.endsWith("000") ? ags.slice(0, -3) : ags;
}
