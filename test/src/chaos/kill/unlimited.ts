/** Settings of a hub under one caller's load: nothing is refused for its number, and an office that is back is asked at once. */
export const UNLIMITED: Readonly<Record<string, string>> = {
  RATE_LIMIT_PER_MINUTE: "0",
  COST_PER_MINUTE: "0",
  CIRCUIT_HALF_OPEN_MILLISECONDS: "100",
};
