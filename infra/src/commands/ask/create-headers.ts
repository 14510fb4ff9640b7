import { ROLE_HEADER } from "@kim-hub/kit/choose-role";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import { fetchToken } from "../../identity/fetch-token.js";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";

/** Who asks, why and for which case, as options say it. */
export interface Sender {
  readonly as?: string;
  /** Whether the token for the trust centre itself goes along. */
  readonly forTrustCentre?: true;
  /** Which of the token's roles counts. */
  readonly role?: string;
  readonly purpose?: string | undefined;
  readonly caseReference?: string;
}

/** The headers of a question, with the token of the person who asks. */
export async function createHeaders(options: Sender, config: CommandConfig): Promise<Headers> {
  const headers = new Headers({ "content-type": "application/json", accept: "application/json" });
  const { role, purpose, caseReference } = options;
  const stated = { [ROLE_HEADER]: role, "hub-purpose": purpose, "hub-case-reference": caseReference };
  for (const [name, value] of Object.entries(stated)) {
    if (value === undefined) continue;
    if (!/^[\x20-\x7e]+$/.test(value)) throw new InputError(`The value of ${name} must be plain ASCII text.`);
    headers.set(name, value);
  }
  const { as: username, forTrustCentre } = options;
  if (username === undefined) {
    if (forTrustCentre) throw new InputError("--for-trust-centre needs --as: the token is somebody's own.");
    return headers;
  }
  const { issuer, audience, trustCentreAudience } = config;
  headers.set("authorization", `Bearer ${await fetchToken({ issuer, audience, username })}`);
  if (forTrustCentre) {
    const token = await fetchToken({ issuer, audience: trustCentreAudience, username });
    headers.set(TRUST_CENTRE_HEADER, `Bearer ${token}`);
  }

  return headers;
}
