import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, addMonths, localDate } from "../calendar/calendar.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName, pascalName } from "../mandate/office.js";
import { createOrm } from "../subgraph/database.js";
import { askParts, mandateOf, type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import { createAssignment } from "./test-assignment.js";
import type { TestSubgraph } from "./test-subgraph.js";

const PERSON = { role: Role.DATA_SUBJECT, actor: "account-of-nobody-else", purpose: Purpose.SUBJECT_ACCESS };
const SELECTION = `{ nodes { at role body authority purpose basis kind coordinate fields } pageInfo { hasNextPage endCursor } }`;

/** The tests that every office passes on what its log tells its data-protection officer and the person. */
export function testWhoSawWhat<File extends OfficeExample["file"] & { readonly fileReference: string }>(
  example: OfficeExample<File>,
): void {
  const { office: name, database, staff, file, foreign, query } = example;
  const field = camelName(name);
  const protection = { role: Role.DATA_PROTECTION_AUDITOR, actor: "dpo", purpose: Purpose.DP_AUDIT };
  const officer = { ...protection, authority: staff.authority };
  let office: TestSubgraph;

  beforeAll(async () => {
    office = await startOfficeExample(example);
    for (const auditor of [protection.actor, "x"])
      await office.given(
        createAssignment({ auditor, authorityId: staff.authority, reference: `Benennung ${auditor}` }),
      );
    for (let asked = 0; asked < 3; asked += 1) await askFile();
    await askParts(office, name, [await office.seal(mandateOf(file), name)]);
  });

  afterAll(() => office.stop());

  const askFile = (id: string = file.id) =>
    office.ask(`query ($id: ID!) { ${query.field}(id: $id) ${query.selection} }`, { as: staff, variables: { id } });
  const askOfficer = (args: string, as: Partial<Viewer> = officer, selection = "actor refusal subject") =>
    office.ask(
      `{ ${field}DisclosuresOf(${args}) { nodes { ${selection.replace("subject", "coordinate")} requestId mandateId caseReference at role body
        authority purpose basis kind fields } pageInfo { hasNextPage endCursor } } }`,
      { as },
    );
  const seal = (pseudonym: string = file.pseudonym) =>
    office.seal({ pseudonyms: [pseudonym], body: null, actor: PERSON.actor, purpose: Purpose.SUBJECT_ACCESS }, name);
  const askOwn = async (sealed: string | null, { as = PERSON as Partial<Viewer>, args = "" } = {}) =>
    office.ask(
      `query ($known: [_Any!]!) { _entities(representations: $known) { ... on OwnDisclosures { ${field}${args} ${SELECTION} } } }`,
      { as, variables: { known: [{ __typename: "OwnDisclosures", handle: "h", [`${field}Mandate`]: sealed }] } },
    );
  const ownNodes = async () => (await askOwn(await seal())).data._entities[0][field].nodes;
  const ofPerson = `pseudonym: "${file.pseudonym}"`;
  const delay = (since: string, until: string, { as = staff as Partial<Viewer>, id = file.id } = {}) =>
    office.ask(
      `mutation { delay${pascalName(name)}Disclosures(file: "${id}", since: "${since}", until: "${until}", reason: THIRD_PARTY) }`,
      { as },
    );

  test("the data-protection officer reads every entry of a person, by pseudonym or file, by two statements and one of the log", async () => {
    const { data, errors, statements } = await askOfficer(ofPerson);

    expect(errors).toBeUndefined();
    expect(statements).toBe(3);
    const { nodes } = data[`${field}DisclosuresOf`];
    expect(nodes).toHaveLength(4);
    expect(nodes[0]).toMatchObject({ role: "STEERING_GROUP_MEMBER", body: "LG-05711", mandateId: expect.any(String) });
    expect(nodes[3]).toMatchObject({
      ...{
        actor: staff.actor,
        role: staff.role,
        authority: staff.authority,
        purpose: staff.purpose,
        mandateId: null,
        basis: expect.stringContaining("§"),
      },
      ...{ kind: "READ", coordinate: `Query.${query.field}`, fields: query.fields.toSorted(), refusal: null },
    });
    const byFile = await askOfficer(`fileReference: "${file.fileReference}", first: 4, from: "${localDate()}"`);
    // The question before is an entry, too.
    expect(byFile.data[`${field}DisclosuresOf`].nodes.slice(1)).toEqual(nodes.slice(0, 3));
    expect(byFile.data[`${field}DisclosuresOf`].nodes[0]).toMatchObject({ actor: "dpo" });
  });

  test("the log is paged by cursors and narrowed by days", async () => {
    const found: string[] = [];
    let after = "";
    const to = `to: "${localDate()}"`;
    const { data: all } = await askOfficer(`${ofPerson}, first: 100`);
    const until = all[`${field}DisclosuresOf`].nodes.map(({ at }: { at: string }) => at);
    for (let more = true; more && found.length < 100; ) {
      const { data } = await askOfficer(`${ofPerson}, first: 2, ${to}${after && `, after: "${after}"`}`);
      const { nodes, pageInfo } = data[`${field}DisclosuresOf`];
      found.push(...nodes.map(({ at }: { at: string }) => at));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }

    // Newest first; each question adds an entry before the first page, never within the later ones.
    expect(found.slice(-until.length)).toEqual(until);
    expect(new Set(found).size).toBe(found.length);
    const before = await askOfficer(`${ofPerson}, to: "${addDays(localDate(), -1)}"`);
    expect(before.data[`${field}DisclosuresOf`].nodes).toEqual([]);
    const bad = await askOfficer(`${ofPerson}, after: "${Buffer.from("x/y").toString("base64url")}"`);
    expect(bad.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect((await askOfficer("first: 1")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("of another authority's person, of nobody and without an authority the officer learns the same nothing", async () => {
    const answers = [
      await askOfficer(`pseudonym: "${foreign.pseudonym}"`),
      await askOfficer(`fileReference: "${foreign.fileReference}"`),
      await askOfficer(`pseudonym: "nobody"`),
      await askOfficer(ofPerson, protection),
    ];

    for (const { text } of answers) expect(text).toBe(answers[0]?.text);
    expect(answers[0]?.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  test("clerks, case managers, data stewards, developers, steering groups and trust officers read no entry", async () => {
    for (const as of [
      staff,
      { ...staff, purpose: Purpose.DP_AUDIT },
      { ...staff, role: Role.DATA_STEWARD, purpose: Purpose.RELEASE_PROOF },
      { ...officer, purpose: staff.purpose },
      { role: Role.AGENCY_DEVELOPER, purpose: Purpose.DEVELOPMENT, authority: staff.authority },
      { role: Role.TRUST_OFFICER, purpose: Purpose.LINKING, authority: staff.authority },
      { ...STEERING_GROUP, authority: staff.authority },
      { ...PERSON, authority: staff.authority },
      {},
    ]) {
      expect(await askOfficer(ofPerson, as)).toMatchObject({
        data: { [`${field}DisclosuresOf`]: null },
        errors: [{ extensions: { code: "NOT_FOUND" } }],
      });
      if (as.role === Role.DATA_SUBJECT) continue;
      const { data, errors } = await askOwn(await seal(), { as });
      expect(data._entities).toEqual([{ [field]: null }]);
      // Who may read the log otherwise is refused by the mandate.
      const code = as.role === Role.TRUST_OFFICER ? "NOT_AVAILABLE" : "NOT_FOUND";
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });

  test("the person reads who saw what: role and body and no name, nothing that was refused, nothing of others", async () => {
    await askFile(foreign.id);
    await askOfficer(ofPerson, { ...protection, authority: staff.authority });
    const { data, errors, statements, text } = await askOwn(await seal());

    expect(errors).toBeUndefined();
    // The session's pseudonyms are no counted statement: the log is read and written.
    expect(statements).toBe(2);
    const { nodes } = data._entities[0][field];
    const logged = await office.rows(
      `select count(*)::int as count from disclosure_log where subject = '${file.pseudonym}' and refusal is null`,
    );
    // The own question is an entry from then on.
    expect(nodes.length + 1).toBe(logged[0]?.count);
    expect(nodes).toContainEqual({
      ...{ at: expect.any(String), role: staff.role, body: null, authority: staff.authority, purpose: staff.purpose },
      ...{
        kind: "READ",
        coordinate: `Query.${query.field}`,
        fields: query.fields.toSorted(),
        basis: expect.stringContaining("§"),
      },
    });
    for (const hidden of [`"${staff.actor}"`, '"dpo"', file.pseudonym, foreign.pseudonym])
      expect(text).not.toContain(hidden);
  });

  test("no office's log names a person by what another office knows of them", async () => {
    await askOwn(await seal());
    const actors = await office.rows("select distinct actor from disclosure_log where role = 'DATA_SUBJECT'");

    expect(actors).toEqual([{ actor: "person" }]);
  });

  test("without a mandate of their own the person reads nothing, and a mandate serves one request", async () => {
    const sealed = await seal();
    expect((await askOwn(null)).data._entities).toEqual([{ [field]: null }]);
    expect((await askOwn(sealed)).errors).toBeUndefined();
    for (const refused of [
      await askOwn(sealed),
      await askOwn(await seal(), { as: { ...PERSON, actor: "another-account" } }),
      await askOwn(await office.seal({ ...mandateOf(file), actor: PERSON.actor }, name)),
    ])
      expect(refused.errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    expect((await askParts(office, name, [await seal()], PERSON)).data._entities).toEqual([{ [`${field}Part`]: null }]);
  });

  test("what an office delays the person does not learn, nor that it is delayed, until its last day has passed", async () => {
    const [today, yesterday] = [localDate(), addDays(localDate(), -1)];
    const shown = await ownNodes();
    expect(shown).not.toEqual([]);
    for (const [since, until] of [
      [today, yesterday],
      [addDays(today, 2), addDays(today, 1)],
      [today, addDays(addMonths(today, 12), 1)],
    ] as const)
      expect((await delay(since, until)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect((await delay(today, today, { id: foreign.id })).errors).toMatchObject([
      { extensions: { code: "NOT_FOUND" } },
    ]);
    const noStaff = await delay(today, today, { as: officer });
    expect(noStaff.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    await office.rows(`insert into person_register values ('${staff.authority}', 'none', 'without-entries')`);

    expect((await delay(today, addMonths(today, 12))).data).toEqual({ [`delay${pascalName(name)}Disclosures`]: true });
    const [delayed, nobody] = [await askOwn(await seal()), await askOwn(await seal("without-entries"))];
    expect(delayed.data._entities[0][field].nodes).toEqual([]);
    expect([delayed.text, delayed.statements]).toEqual([nobody.text, nobody.statements]);
    const { nodes } = (await askOfficer(ofPerson)).data[`${field}DisclosuresOf`];
    expect(nodes.length).toBeGreaterThan(shown.length);
    await office.rows(`update disclosure_delay set since = '${addDays(today, -9)}', until = '${yesterday}'`);
    expect((await ownNodes()).length).toBeGreaterThan(shown.length);
    await office.rows(`update disclosure_delay set since = '${addDays(today, 1)}', until = '${addDays(today, 9)}'`);
    expect((await ownNodes()).length).toBeGreaterThan(shown.length);
    await office.rows("delete from disclosure_delay");
  });

  test("the application role reads the log by these functions alone, each for its role, and ends no delay", async () => {
    const orm = createOrm(database, office.applicationUrl);
    const run = async (sql: string, variables: Record<string, string> = {}) => {
      const em = orm.em.fork();
      em.setSessionContext({ variables });

      return em.transactional((transaction) => transaction.execute<object[]>(sql));
    };
    const as = (role: Role) => ({ "app.role": role, "app.authority": staff.authority, "app.actor": "x" });
    const own = { "app.pseudonyms": file.pseudonym };
    const OF = `select id from list_disclosures_of('${file.pseudonym}', null, null, null, null, 9)`;
    const OWN = "select id from list_own_disclosures(null, null, 9)";

    await expect(run("select * from disclosure_log")).rejects.toThrow("permission denied");
    expect(await run(OF, as(Role.DATA_PROTECTION_AUDITOR))).not.toEqual([]);
    expect(await run(OWN, { ...as(Role.DATA_SUBJECT), ...own })).not.toEqual([]);
    for (const role of [staff.role, Role.DATA_STEWARD, Role.TRUST_OFFICER, Role.AGENCY_DEVELOPER, Role.PUBLIC]) {
      expect(await run(OF, as(role))).toEqual([]);
      expect(await run(OWN, { ...as(role), ...own })).toEqual([]);
    }
    expect(await run(OF, as(Role.DATA_SUBJECT))).toEqual([]);
    expect(await run(OWN, { ...as(Role.DATA_PROTECTION_AUDITOR), ...own })).toEqual([]);
    const delayed = await delay(localDate(), localDate());
    expect(delayed.errors).toBeUndefined();
    for (const change of ["update disclosure_delay set until = '2000-01-01'", "delete from disclosure_delay"])
      await run(change, as(staff.role)).catch(({ message }: Error) => expect(message).toContain("permission denied"));
    expect(await office.rows(`select until::text from disclosure_delay`)).toEqual([{ until: localDate() }]);
    await office.rows("delete from disclosure_delay");
    await orm.close();
  });
}
