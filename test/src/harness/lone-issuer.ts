import { startTestIssuer } from "@kim-hub/kit/test-issuer";

/** As much of an OpenID provider as a gateway needs without the other services. */
export interface LoneIssuer {
  readonly url: string;
  /** An access token for this hub. */
  token(actor: string, role: string): Promise<string>;
  stop(): void;
}

export async function startLoneIssuer(): Promise<LoneIssuer> {
  const { url, sign, stop } = await startTestIssuer();

  return { url, token: (actor, role) => sign({ sub: actor, kim_role: role }), stop };
}
