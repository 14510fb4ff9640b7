import { expect, test } from "@jest/globals";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import fc from "fast-check";
import type { Caller } from "../caller/caller.js";
import { callerKey, readerKey } from "./caller-key.js";

/** Texts that look like the key's own punctuation, among others. */
const text = fc.oneof(fc.constantFrom("", "null", '"', '","', "[", "\n", "body", "authority"), fc.string());
const caller: fc.Arbitrary<Caller> = fc.record({
  actor: text,
  role: fc.constantFrom(...Object.values(Role)),
  body: fc.option(text),
  authority: fc.option(text),
  purpose: fc.option(fc.constantFrom(...Object.values(Purpose))),
  caseReference: fc.option(text),
});

test("callers who differ in any field have different keys", () => {
  fc.assert(
    fc.property(
      caller,
      caller,
      fc.constantFrom("actor", "role", "body", "authority", "purpose", "caseReference"),
      (one, other, field) => {
        const changed = { ...one, [field]: other[field] };

        expect(callerKey(one) === callerKey(changed)).toBe(one[field] === other[field]);
      },
    ),
    { numRuns: 500 },
  );
});

test("readers under different assignments, or as of different instants, share nothing", () => {
  fc.assert(
    fc.property(caller, fc.option(text), fc.option(text), (one, knownAt, assignment) => {
      const key = (named: { knownAt: string | null; assignment: string | null }) =>
        readerKey({ caller: one, ...named });
      const changed = key({ knownAt: assignment, assignment: knownAt });

      expect(key({ knownAt, assignment }) === changed).toBe(knownAt === assignment);
    }),
  );
});

test("two texts that change places between two fields make another key", () => {
  fc.assert(
    fc.property(caller, text, text, (one, body, authority) => {
      fc.pre(body !== authority);

      expect(callerKey({ ...one, body, authority })).not.toBe(callerKey({ ...one, body: authority, authority: body }));
    }),
  );
});

test("equal callers have one key, in whatever order their fields were set", () => {
  fc.assert(
    fc.property(caller, (one) => {
      const turned: Caller = { ...one, ...Object.fromEntries(Object.entries(one).reverse()) };
      const { caseReference, purpose, ...rest } = one;

      expect(callerKey(turned)).toBe(callerKey(one));
      expect(callerKey({ purpose, caseReference, ...rest })).toBe(callerKey(one));
    }),
  );
});

test("a field that the caller is given later keeps callers apart without a change here", () => {
  fc.assert(
    fc.property(caller, text, text, (one, value, otherValue) => {
      fc.pre(value !== otherValue);
      const [later, other] = [
        { ...one, region: value },
        { ...one, region: otherValue },
      ];

      expect(callerKey(later)).not.toBe(callerKey(other));
      expect(callerKey(later)).not.toBe(callerKey(one));
    }),
  );
});
