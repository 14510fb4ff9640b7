import { afterEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  ask,
  client,
  MUTATION,
  startSubgraph,
  startTransport,
  stopEverything,
  until,
} from "../testing/start-transport.js";

afterEach(stopEverything);

type Step = "release" | "write" | { readonly callerKey: string; readonly body: string; readonly shareable: boolean };

const steps = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<Step>("release") },
    { weight: 1, arbitrary: fc.constant<Step>("write") },
    {
      weight: 6,
      // Few values that run into one another if joined carelessly, so that equal ones are common.
      arbitrary: fc.record<Step & object>({
        callerKey: fc.constantFrom("a", "a1", "1", "1:a"),
        body: fc.constantFrom("1", "11", "a1", ":a1"),
        shareable: fc.boolean(),
      }),
    },
  ),
  { maxLength: 14 },
);

test("in any order, no answer reaches another caller key or body, and equal requests are one", async () => {
  const held: (() => void)[] = [];
  const office = await startSubgraph((response, body, headers) => {
    const end = () => response.end(JSON.stringify({ data: { body, callerKey: headers["hub-envelope"] } }));
    if (body === MUTATION.body.toString()) end();
    else held.push(end);
  });
  const transport = startTransport(office.url, { fetchConnections: 64 });

  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      const begin = office.requests.length;
      const joinable = new Set<string>();
      let underWay: Promise<void>[] = [];
      let expected = 0;
      let writes = 0;
      const release = async () => {
        await until(() => office.requests.length === begin + expected + writes);
        for (const end of held.splice(0)) end();
        await Promise.all(underWay);
        underWay = [];
        joinable.clear();
      };

      for (const step of order) {
        if (step === "release") {
          await release();
        } else if (step === "write") {
          writes += 1;
          await transport.ask(MUTATION);
          joinable.clear();
        } else {
          const { callerKey, body, shareable } = step;
          const key = JSON.stringify([callerKey, body]);
          if (!shareable || !joinable.has(key)) expected += 1;
          if (shareable) joinable.add(key);
          underWay.push(
            ask(transport, client(callerKey), { body: Buffer.from(body), shareable }).then((answer) =>
              expect(answer).toEqual({ data: { body, callerKey }, errors: [], moreErrors: 0, plain: true }),
            ),
          );
        }
      }
      await release();

      expect(office.requests.length - begin).toBe(expected + writes);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000 },
  );
});
