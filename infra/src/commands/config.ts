/** Reads the environment once for all commands. */
import { HUB_AUDIENCE, TRUST_CENTRE_AUDIENCE } from "@kim-hub/kit/token-issuer";

export interface CommandConfig {
  readonly gatewayUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly trustCentreAudience: string;
  readonly directory: string;
  /** For commands that work on the local installation itself. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Where the hub runs. `directory` is where the person stands: npm itself runs scripts in the folder of the package. */
export function readCommandConfig(environment: NodeJS.ProcessEnv = process.env): CommandConfig {
  const { PORT_GATEWAY = "4000", PORT_IDENTITY = "4010", INIT_CWD } = environment;
  const { OIDC_ISSUER, OIDC_AUDIENCE, TRUST_CENTRE_AUDIENCE: trustCentreAudience } = environment;

  return Object.freeze({
    gatewayUrl: `http://127.0.0.1:${PORT_GATEWAY}/graphql`,
    issuer: OIDC_ISSUER ?? `http://127.0.0.1:${PORT_IDENTITY}`,
    audience: OIDC_AUDIENCE ?? HUB_AUDIENCE,
    trustCentreAudience: trustCentreAudience ?? TRUST_CENTRE_AUDIENCE,
    directory: INIT_CWD ?? process.cwd(),
    environment,
  });
}
