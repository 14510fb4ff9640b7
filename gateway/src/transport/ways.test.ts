import { afterEach, expect, test } from "@jest/globals";
import { ANSWER, startSubgraph, startTransport, stopEverything } from "../testing/start-transport.js";

afterEach(stopEverything);

test("the way to a subgraph says what runs, and which state its circuit has", async () => {
  const office = await startSubgraph((response) => setTimeout(() => response.end(JSON.stringify(ANSWER)), 100));
  const transport = startTransport(office.url);
  const answer = transport.ask();
  const [during] = transport.list();
  await answer;

  expect(during).toEqual({ subgraph: "office", circuit: "closed", running: 1, waiting: 0 });
  expect(transport.list()).toEqual([{ subgraph: "office", circuit: "closed", running: 0, waiting: 0 }]);
});

test("ten failures in a row show as an open circuit", async () => {
  const office = await startSubgraph((response) => response.writeHead(500).end());
  const transport = startTransport(office.url);
  for (let time = 0; time < 10; time += 1) await transport.ask();

  expect(transport.list()).toMatchObject([{ circuit: "open" }]);
});

test("a subgraph is asked at /live beside its address, once however many want to know", async () => {
  const office = await startSubgraph((response) => response.end("{}"));
  const transport = startTransport(`${office.url}/behind/a/proxy/graphql`);
  const [first, second] = await Promise.all([transport.listReachable(), transport.listReachable()]);

  expect([...first]).toEqual([["office", true]]);
  expect([...second]).toEqual([["office", true]]);
  expect(office.requests).toHaveLength(1);
});

test("one that has just answered is not asked whether it is there", async () => {
  const office = await startSubgraph((response) => response.end(JSON.stringify(ANSWER)));
  const transport = startTransport(office.url);
  await transport.ask();
  const before = office.requests.length;

  expect([...(await transport.listReachable())]).toEqual([["office", true]]);
  expect(office.requests).toHaveLength(before);
});

test("one that has stopped is not reachable", async () => {
  const office = await startSubgraph(() => {});
  await office.stop();

  expect([...(await startTransport(office.url).listReachable())]).toEqual([["office", false]]);
});

test("one that is asked and does not answer is not reachable", async () => {
  const office = await startSubgraph(() => {});

  expect([...(await startTransport(office.url).listReachable())]).toEqual([["office", false]]);
  expect(office.requests).toHaveLength(1);
});
