import { Agent, request } from "node:http";
import { TRUST_CENTRE_HEADER } from "@kim-hub/kit/envelope";
import type { Random } from "@kim-hub/kit/test-random";
import type { TestHub } from "../../harness/test-hub.js";
import type { HiddenAndAbsent } from "../../security/existence/hidden-and-absent.js";
import type { TimedPair } from "./compare-times.js";

const WARM_UP = 100;
/** A hidden row answers null with NOT_FOUND or NOT_AVAILABLE. Any other answer is a fault, and its time proves nothing. */
const ANSWERED = /"data":(?:null|\{"\w+":null\})/;

/** Asks so many pairs over one connection, each in an order that is drawn; what each took, in milliseconds. */
export async function timeQuestion(
  hub: TestHub,
  { as: { as, purpose }, document, absent, hidden }: HiddenAndAbsent,
  { count, random }: { readonly count: number; readonly random: Random },
): Promise<readonly TimedPair[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const isMutation = document.startsWith("mutation");
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await hub.token(as)}`,
    "hub-purpose": purpose,
  };
  const ask = async (value: string): Promise<number> => {
    const token = isMutation && { [TRUST_CENTRE_HEADER]: `Bearer ${await hub.trustCentreToken(as)}` };
    const body = Buffer.from(JSON.stringify({ query: document, variables: { value } }));
    const sent = { agent, headers: { ...headers, ...token, "content-length": body.length } };

    return send(hub.url, sent, body);
  };
  const pairs: TimedPair[] = [];
  try {
    for (let index = -WARM_UP; index < count; index += 1) {
      const [nothing = "", something = ""] = [
        absent[Math.abs(index) % absent.length],
        hidden[Math.abs(index) % hidden.length],
      ];
      const isFirst = random(2) === 0;
      const before = isFirst ? await ask(nothing) : await ask(something);
      const after = isFirst ? await ask(something) : await ask(nothing);
      if (index >= 0) pairs.push(isFirst ? { first: before, second: after } : { first: after, second: before });
    }
  } finally {
    agent.destroy();
  }

  return pairs;
}

function send(url: string, options: object, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const sent = request(url, { method: "POST", ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => {
        const milliseconds = performance.now() - begin;
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200 && ANSWERED.test(text) && !text.includes("INTERNAL_SERVER_ERROR"))
          resolve(milliseconds);
        else reject(new Error(`The hub answered ${response.statusCode}: ${text}`));
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
