const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  D: ["Tag", "Tage"],
  M: ["Monat", "Monate"],
  Y: ["Jahr", "Jahre"],
};

/** An ISO 8601 duration in German: `P6M` is "6 Monate", null "keine". */
export function periodInWords(duration: string | null): string {
  if (duration === null) return "keine";
  if (duration === "P0D") return "sofort";
  const parts = [...duration.matchAll(/(\d+)([DMY])/g)].map(([, count = "", unit = ""]) => {
    const [one, many] = UNITS[unit] ?? ["", ""];

    return `${count} ${count === "1" ? one : many}`;
  });

  return parts.join(", ");
}
