import type { DashboardsConfig } from "../config.js";
import type { SessionKeys } from "./session-keys.js";

/** What signing in, and coming back from it, needs of the settings. */
export interface SignInConfig
  extends Pick<DashboardsConfig, "audience" | "claims" | "publicOrigin" | "trustCentreAudience"> {
  /** With which cookies are sealed; they may be others after a while. */
  readonly sessionKeys: SessionKeys;
}
