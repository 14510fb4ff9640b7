import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRandom } from "@kim-hub/kit/test-random";
import type { TestHub } from "../harness/test-hub.js";
import { SECRETS } from "./non-interference/secrets.js";
import { startStoryHub } from "./non-interference/start-story-hub.js";
import { tellStory } from "./non-interference/tell-story.js";

const STORIES = 60;

let hub: TestHub;

beforeAll(async () => {
  hub = await startStoryHub();
}, 600_000);

afterAll(() => hub.stop());

test(`in ${STORIES} random stories nothing that is hidden changes a byte of any answer to those who may not know it`, async () => {
  const random = createRandom(20261127);
  const told = new Set<string>();
  const paths = new Set<string | undefined>();
  for (let story = 0; story < STORIES; story += 1) {
    const { secret, released, without, with: known } = await tellStory(hub, random);
    told.add(secret);
    paths.add(without.steeringGroup);

    expect({ story, secret, released, answers: known }).toEqual({ story, secret, released, answers: without });
    expect(without.steeringGroup).toContain('"status":"COMPLETE"');
    if (without.figures) expect(without.figures).toContain('"suppression":"NONE"');
    // Only the foreign group is refused: everybody else was answered.
    expect(Object.keys(without).filter((observer) => without[observer]?.includes('"errors"'))).toEqual([
      "otherSteeringGroup",
    ]);
  }

  expect(paths.size).toBeGreaterThan(STORIES / 3);
  expect([...told].toSorted()).toEqual(SECRETS.map(({ name }) => name).toSorted());
});
