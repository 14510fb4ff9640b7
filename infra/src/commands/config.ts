/** Reads the environment once for all commands. */
import { Settings } from "@kim-hub/kit/config";
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
  const settings = new Settings(environment);

  return settings.finish({
    gatewayUrl: `http://127.0.0.1:${settings.text("PORT_GATEWAY", { fallback: "4000" })}/graphql`,
    issuer: settings.text("OIDC_ISSUER", {
      fallback: `http://127.0.0.1:${settings.text("PORT_IDENTITY", { fallback: "4010" })}`,
    }),
    audience: settings.text("OIDC_AUDIENCE", { fallback: HUB_AUDIENCE }),
    trustCentreAudience: settings.text("TRUST_CENTRE_AUDIENCE", { fallback: TRUST_CENTRE_AUDIENCE }),
    directory:
      settings.optionalText("INIT_CWD", {
        about: "the folder where a command was called, from which its paths count; npm sets it",
      }) ?? process.cwd(),
    environment,
  });
}
