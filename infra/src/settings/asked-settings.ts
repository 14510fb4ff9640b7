import type { Environment } from "@kim-hub/kit/config";
import { type AskedSetting, SETTING_ASKED } from "@kim-hub/kit/setting";
import { readInEveryWay } from "../installation/read-in-every-way.js";

/** All settings that a process asks for by this reader, in its order: where it is given none, and where every one. */
export function listAskedSettings(read: (environment: Environment) => unknown): readonly AskedSetting[] {
  const asked: AskedSetting[] = [];
  const listen = (message: unknown) => {
    if (isAskedSetting(message)) asked.push(message);
  };
  SETTING_ASKED.subscribe(listen);
  readInEveryWay(read, () => {});
  SETTING_ASKED.unsubscribe(listen);

  return asked;
}

function isAskedSetting(message: unknown): message is AskedSetting {
  return typeof message === "object" && message !== null && "name" in message && "kind" in message;
}
