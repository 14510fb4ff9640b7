import type { Context } from "@kim-hub/kit/context";
import type { Office } from "@kim-hub/kit/office";

/** What recording a signature needs: the registry of the texts that people sign. */
export interface SigningContext extends Context {
  readonly permissionTexts: {
    /** `BAD_USER_INPUT` unless this version may be signed in this language on that day. */
    requireInForce(version: string, language: string, on: string): void;
    /** `BAD_USER_INPUT` unless this text speaks of the office. */
    requireNamed(sender: Office, version: string, language: string): void;
  };
}
