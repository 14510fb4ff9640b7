import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * One provider's memory between two requests of one sign-in; a restart forgets it. The library's own adapter does
 * the same and warns about itself at each start.
 */
export function createMemoryAdapter(): AdapterFactory {
  const entries = new Map<string, Entry>();
  return (model) => adapterFor(model, entries);
}

function adapterFor(model: string, entries: Map<string, Entry>): Adapter {
  const keyOf = (id: string) => `${model}:${id}`;
  const isOfModel = (key: string) => key.startsWith(keyOf(""));

  const findBy = async (property: "uid" | "userCode", value: string) => {
    forgetExpired(entries);
    for (const [key, { payload }] of entries) {
      if (isOfModel(key) && payload[property] === value) return payload;
    }
    return undefined;
  };

  return {
    async upsert(id, payload, expiresIn = Number.POSITIVE_INFINITY) {
      forgetExpired(entries);
      entries.set(keyOf(id), { payload, expiresAt: Date.now() + expiresIn * 1000 });
    },
    async find(id) {
      forgetExpired(entries);
      return entries.get(keyOf(id))?.payload;
    },
    findByUid: (uid) => findBy("uid", uid),
    findByUserCode: (userCode) => findBy("userCode", userCode),
    async consume(id) {
      const entry = entries.get(keyOf(id));
      if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(keyOf(id));
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) {
        // Of this model alone: an interaction under way names the grant too, and has to survive a change of person.
        if (isOfModel(key) && payload.grantId === grantId) entries.delete(key);
      }
    },
  };
}

function forgetExpired(entries: Map<string, Entry>): void {
  for (const [key, { expiresAt }] of entries) {
    if (expiresAt <= Date.now()) entries.delete(key);
  }
}
