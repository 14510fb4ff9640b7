import type { Context } from "@kim-hub/kit/context";

/** What recording a permission needs beside the request: the texts that people may sign. */
export interface RecordingContext extends Context {
  readonly permissionTexts: {
    requireInForce(version: string, language: string, on: string): void;
  };
}
