/** `npm run token -- steering.bielefeld`: the access token of an invented person, and nothing else, on stdout. */
import { fetchToken } from "../../identity/fetch-token.js";
import { PEOPLE } from "../../identity/people.js";
import { renderData } from "../../terminal/table.js";
import type { CommandContext } from "../command-context.js";
import { InputError } from "../command-error.js";

export interface TokenOptions {
  readonly list?: true;
  /** For the trust centre itself, not for the hub. */
  readonly forTrustCentre?: true;
}

export async function printToken(
  username: string | undefined,
  { forTrustCentre }: TokenOptions,
  { config, terminal }: CommandContext,
): Promise<void> {
  if (username === undefined) throw new InputError("Say whose token, or list everybody with --list.");

  const audience = forTrustCentre ? config.trustCentreAudience : config.audience;
  terminal.print(await fetchToken({ issuer: config.issuer, audience, username }));
}

export function listPeople({ terminal }: CommandContext): void {
  const rows = PEOPLE.map(({ username, name, role, body = "", authority = "", subject }) => {
    return { username, name, role, body, authority, sub: subject };
  });

  terminal.print(renderData({ people: rows }));
}
