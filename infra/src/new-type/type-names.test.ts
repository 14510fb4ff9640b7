import { expect, test } from "@jest/globals";
import { nameType } from "./type-names.js";

test("a type's names follow from one, and a plural that English makes otherwise from its own", () => {
  expect(nameType("waiting-note")).toEqual({
    ...{ kebab: "waiting-note", pascal: "WaitingNote", constant: "WAITING_NOTE", words: "waiting note" },
    ...{ plural: "waiting-notes", list: "waitingNotes", constants: "WAITING_NOTES" },
  });
  expect(nameType("site-inquiry").plural).toBe("site-inquiries");
  expect(nameType("stay").plural).toBe("stays");
  expect(nameType("post-address").plural).toBe("post-addresses");
  expect(nameType("staff-person", "staff-people").list).toBe("staffPeople");
});
