import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";
import type { Hub } from "../../dev/hub.js";
import type { HubConfig } from "../../installation/config.js";

/** Who answers for what, where not every subgraph runs from its code. */
export function liveGuide(
  { own, others, dataDirectory }: HubConfig,
  { url, issuer }: Pick<Hub, "url" | "issuer">,
): string {
  if (own.length === SUBGRAPHS.length) return "";
  const rest = SUBGRAPHS.filter((name) => !own.includes(name)).join(", ");
  const rows = [
    ["from this code", own.join(", ")],
    others ? [`of port ${others.ports.gateway}`, `${rest}; the identity provider and the keys`] : ["mocked", rest],
    ["identity provider", issuer],
    ["data", dataDirectory],
    ["a question", `npm run -s ask -- <file> --url ${url} --as <username>`],
  ];

  return `${rows.map(([title = "", text = ""]) => `  ${title.padEnd(18)} ${text}\n`).join("")}\n`;
}
