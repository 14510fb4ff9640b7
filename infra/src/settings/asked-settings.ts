import type { Environment } from "@kim-hub/kit/config";
import { type AskedSetting, SETTING_ASKED } from "@kim-hub/kit/setting";

/** With which a reader goes on to the settings that count only beside another. */
const EVERYTHING = new Proxy<Environment>({}, { get: () => "https://hub.example", ownKeys: () => [] });

/** All settings that a process asks for by this reader, in its order: where it is given none, and where every one. */
export function listAskedSettings(read: (environment: Environment) => unknown): readonly AskedSetting[] {
  const asked: AskedSetting[] = [];
  const listen = (message: unknown) => {
    if (isAskedSetting(message)) asked.push(message);
  };
  SETTING_ASKED.subscribe(listen);
  for (const environment of [{}, EVERYTHING]) {
    try {
      read(environment);
    } catch {
      // What is missing or wrong here is of no interest: the settings have been asked for.
    }
  }
  SETTING_ASKED.unsubscribe(listen);

  return asked;
}

function isAskedSetting(message: unknown): message is AskedSetting {
  return typeof message === "object" && message !== null && "name" in message && "kind" in message;
}
