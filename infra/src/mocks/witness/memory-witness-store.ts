import type { WitnessedLog, WitnessStore } from "@kim-hub/kit/witness";

/** What a mock has cosigned of the logs of those that really run, until it ends; a fork is refused all the same, and not kept. */
export function createMemoryWitnessStore(): WitnessStore {
  const witnessed = new Map<string, WitnessedLog>();

  return {
    find: async (origin) => witnessed.get(origin) ?? null,
    async keep(origin, oldSize, log) {
      if ((witnessed.get(origin)?.size ?? oldSize) !== oldSize) return false;
      witnessed.set(origin, log);

      return true;
    },
    async keepFork() {},
  };
}
