import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSigningKeys } from "@kim-hub/kit/keys";
import { getQuestion, type QuestionName } from "./questions.js";
import type { Scene } from "./scene.js";
import { composeShop } from "./shop/shop.js";

/** No server listens there and none is asked: the shop's questions carry no token. */
const NO_ISSUER = "http://127.0.0.1:9";

/** A question to the invented shop; `folder` takes the key that it needs. */
export async function createShopScene(name: QuestionName, folder: string): Promise<Scene> {
  const envelopeKeyFile = join(folder, "shop-envelope.private.json");
  writeFileSync(envelopeKeyFile, JSON.stringify((await generateSigningKeys()).privateKey), { mode: 0o600 });

  return {
    question: getQuestion(name, ""),
    supergraphSdl: composeShop(),
    sources: { kind: "shop" },
    issuer: NO_ISSUER,
    envelopeKeyFile,
    headers: async () => ({}),
  };
}
