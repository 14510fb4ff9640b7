import { SUBGRAPHS } from "@kim-hub/offices/subgraphs";

/** What runs in production, each by the name of its bundle. */
export const SERVICES = ["gateway", "gateway-log", ...SUBGRAPHS] as const;

export type ServiceName = (typeof SERVICES)[number];
