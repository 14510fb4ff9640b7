import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { FILE_COLUMNS, FILE_KEYS, OF_FILE } from "../immigration-file/file-columns.js";
import { GuideAccompaniment } from "./guide-accompaniment.js";

/** Every accompaniment; nobody is accompanied twice on one day. */
export const GUIDE_ACCOMPANIMENTS = createTable({
  file: "guide-accompaniments.csv",
  entity: GuideAccompaniment,
  key: ["authority", "file", "started_on"],
  idOf: uuidOf,
  columns: { ...FILE_COLUMNS, started_on: required(DATE), ended_on: optional(DATE) },
  joinedKeys: FILE_KEYS,
  check: inOrder("started_on", "ended_on"),
  acrossRows: {
    within: ["file"],
    start: () => {
      const before = new Map<string, GuideAccompaniment[]>();

      return {
        check(accompaniment, row) {
          const others = before.get(accompaniment.file.id) ?? [];
          if (others.some((other) => overlap(accompaniment, other)))
            throw row.fault(
              "started_on",
              "must not lie in another accompaniment of the person, nor begin before it ends",
            );
          before.set(accompaniment.file.id, [...others, accompaniment]);
        },
      };
    },
  },
  recorded: { term: "an accompaniment by the integration guide (Begleitung)", ...OF_FILE },
});

type Days = Pick<GuideAccompaniment, "startedOn" | "endedOn">;

function overlap(one: Days, other: Days): boolean {
  return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
}

function beginsBeforeEnd({ startedOn }: Days, { endedOn }: Days): boolean {
  return endedOn === null || startedOn <= endedOn;
}
