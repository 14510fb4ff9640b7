import type { Logger } from "pino";
import type { KeyReload } from "./key-reload.js";
import { KeyRing, type KeyUse } from "./key-ring.js";

/** Keys of a file that can be others from now on. */
export interface Renewable {
  /** The variable that names the file. */
  readonly name: string;
  /** Takes over what the file holds, and says whether that is something else; throws a sentence and stays as it was. */
  readonly renew: (text: string) => boolean;
}

/** All keys of one service. */
export class KeyRings {
  readonly #renewable: Renewable[] = [];

  /** The keys of the text of the file that the variable `name` names. */
  import(name: string, text: string, use: KeyUse): KeyRing {
    return this.add(new KeyRing(name, text, use));
  }

  add<R extends Renewable>(renewable: R): R {
    this.#renewable.push(renewable);

    return renewable;
  }

  /**
   * From now on takes over what the files hold, without a restart: polled, because file-system notifications do not work for every way a
   * cluster mounts secrets, and at once on SIGHUP. A file that is wrong is logged once and changes nothing. Returns what ends it.
   */
  watch(reload: KeyReload | undefined, log: Pick<Logger, "error" | "info">): () => void {
    if (!reload) return () => {};
    const faults = new Map<Renewable, string>();
    const look = () => {
      for (const renewable of this.#renewable) {
        const { name } = renewable;
        try {
          if (renewable.renew(reload.read(name))) log.info({ keys: name }, "keys taken over");
          faults.delete(renewable);
        } catch (error) {
          const fault = error instanceof Error ? error.message : String(error);
          if (faults.get(renewable) !== fault) log.error({ keys: name, fault }, "keys refused, the last ones stay");
          faults.set(renewable, fault);
        }
      }
    };
    const { milliseconds } = reload;
    const timer = milliseconds > 0 ? setInterval(look, milliseconds).unref() : undefined;
    process.on("SIGHUP", look);

    return () => {
      clearInterval(timer);
      process.off("SIGHUP", look);
    };
  }
}
