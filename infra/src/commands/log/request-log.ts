/** Where the gateway's request log lies. */
import { findDataDirectory, requestLogIn } from "../../installation/config.js";

/** The directory that REQUEST_LOG_DIRECTORY gives, or else the one of the local installation. */
export function findRequestLog(environment: NodeJS.ProcessEnv): string {
  const { REQUEST_LOG_DIRECTORY: given } = environment;

  return given || requestLogIn(findDataDirectory(environment));
}
