import { once } from "node:events";
import { createServer, request as httpsRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { askService } from "@kim-hub/kit/ask-service";
import { addHealthRoutes, close, createHttpServer, listen } from "@kim-hub/kit/http-server";
import { KeyRings } from "@kim-hub/kit/key-rings";
import { servicesOf } from "@kim-hub/kit/service-uri";
import { TlsIdentity } from "@kim-hub/kit/tls-identity";
import { serverOptions } from "@kim-hub/kit/tls-options";
import type { FastifyInstance } from "fastify";
import { type Certified, certify, createAuthority, requestCertificate } from "./authority.js";

const HOSTS = ["localhost", "127.0.0.1"];
let authority: Certified;
let foreign: Certified;
let office: TlsIdentity;
let http: FastifyInstance;
let port = 0;

beforeAll(async () => {
  authority = await createAuthority();
  foreign = await createAuthority();
  office = new TlsIdentity(await settingsOf("immigration"));
  http = createHttpServer({ door: { identity: office, admits: { "/graphql": ["gateway"] } } });
  http.get("/graphql", () => ({ answered: true }));
  addHealthRoutes(http, {});
  port = await listen(http, { host: "127.0.0.1", port: 0 });
});

afterAll(() => close(http));

interface Made {
  readonly by?: Certified;
  readonly days?: number;
  readonly now?: Date;
  readonly hosts?: readonly string[];
}

async function settingsOf(service: string, { by = authority, days = 30, now = new Date(), hosts = HOSTS }: Made = {}) {
  const { pem, key } = await requestCertificate(service, hosts);

  return { certificate: await certify(pem, by, days, now), key, authority: authority.pem };
}

/** Asks at the office's door; the status, or the code of the connection's failure. */
async function ask(options: object, path = "/graphql"): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>();
  const request = httpsRequest(
    { host: "127.0.0.1", port, path, agent: false, ca: authority.pem, ...options },
    (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    },
  );
  request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  request.end();

  return promise;
}

const askAs = async (service: string, made: Made = {}) => {
  const { certificate: cert, key } = await settingsOf(service, made);

  return ask({ cert, key });
};

test("the gateway alone is answered; another service's certificate of the same authority is refused", async () => {
  expect([await askAs("gateway"), await askAs("naturalisation"), await askAs("gateway-log")]).toEqual([200, 401, 401]);
});

test("a connection without a certificate, with one of a foreign authority or with one that has ended is none", async () => {
  const past = new Date(Date.now() - 40 * 86_400_000);
  const codes = [await ask({}), await askAs("gateway", { by: foreign }), await askAs("gateway", { now: past })];

  expect(codes.filter((code) => typeof code === "number")).toEqual([]);
});

test("TLS 1.2 is refused", async () => {
  const { certificate: cert, key } = await settingsOf("gateway");

  expect(await ask({ cert, key, maxVersion: "TLSv1.2" })).toBe("EPROTO");
});

test("every service with a certificate may ask whether another one is ready", async () => {
  const { certificate: cert, key } = await settingsOf("operator");

  expect([await ask({ cert, key }, "/ready"), await ask({}, "/ready")]).toEqual([200, expect.any(String)]);
});

test.each([
  ["at another host", { hosts: ["elsewhere.example"] }, "immigration"],
  ["as another service", {}, "naturalisation"],
  ["by a foreign authority", { by: "foreign" }, "immigration"],
])(
  "a server that is certified %s is not asked",
  async (_, { by, ...made }: { by?: string; hosts?: string[] }, service) => {
    const own = new TlsIdentity(await settingsOf("immigration", { ...made, ...(by && { by: foreign }) }));
    const server = createServer(serverOptions(own, false), (_request, response) => response.end("{}")).listen(
      0,
      "127.0.0.1",
    );
    await once(server, "listening");
    const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const identity = new TlsIdentity(await settingsOf("gateway"));

    await expect(askService({ url, service, milliseconds: 2000, identity })).rejects.toThrow(/\S/);
    server.close().closeAllConnections();
  },
);

test("certificates and authorities are renewed under load, and no request is lost", async () => {
  const gateway = new TlsIdentity(await settingsOf("gateway"));
  const { Pool } = await import("undici");
  const { clientOptions } = await import("@kim-hub/kit/tls-options");
  const createPool = () =>
    new Pool(`https://127.0.0.1:${port}`, { connections: 8, connect: clientOptions(gateway, "immigration") });
  let pool = createPool();
  gateway.onRenew(() => {
    void pool.close();
    pool = createPool();
  });
  const faults: unknown[] = [];
  let answered = 0;
  let stopped = false;
  const load = Array.from({ length: 6 }, async () => {
    while (!stopped) {
      const { statusCode, body } = await pool
        .request({ method: "GET", path: "/graphql" })
        .catch((error: unknown) => ({ statusCode: String(error), body: null }));
      await body?.dump();
      answered += 1;
      if (statusCode !== 200) faults.push(statusCode);
    }
  });
  const reached = async (count: number) => {
    while (answered < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const renew = (identity: TlsIdentity, texts: readonly string[]) =>
    identity.listRenewable().map(({ renew: take }, index) => take(texts[index] ?? ""));
  // As an authority takes over from another: both count, then the certificates change, then the earlier one goes.
  const next = await createAuthority();
  const both = `${authority.pem}${next.pem}`;
  const steps = [
    { ca: both, by: authority },
    { ca: both, by: next },
    { ca: next.pem, by: next },
  ];
  for (const { ca, by } of steps) {
    await reached(answered + 60);
    for (const [identity, service] of [
      [office, "immigration"],
      [gateway, "gateway"],
    ] as const) {
      const { certificate, key } = await settingsOf(service, { by });
      expect(renew(identity, [certificate, ca, key])).toEqual([false, false, true]);
    }
  }
  await reached(answered + 60);
  stopped = true;
  await Promise.all(load);
  const { certificate: cert, key } = await settingsOf("gateway", { by: authority });
  const earlier = await ask({ cert, key, ca: next.pem });
  authority = next;
  await pool.close();

  expect(faults).toEqual([]);
  expect(typeof earlier).toBe("string");
  expect(await askAs("gateway")).toBe(200);
});

test("a renewal whose files do not belong together changes nothing, and is a fault once the next look finds it still so", async () => {
  const own = await settingsOf("immigration");
  const other = await settingsOf("immigration");
  const identity = new TlsIdentity(own);
  const [certificate, ca, key] = identity.listRenewable();
  const look = (text: string) => [certificate?.renew(text), ca?.renew(own.authority), key?.renew(own.key)];

  expect(look(other.certificate)).toEqual([false, false, false]);
  expect(() => look(other.certificate)).toThrow(
    "TLS_KEY_FILE holds another key than that of the certificate in TLS_CERTIFICATE_FILE.",
  );
  expect(identity.current).toEqual(own);
});

test("a service takes a renewed certificate over from its files", async () => {
  const own = await settingsOf("immigration");
  const next = await settingsOf("immigration");
  const identity = new TlsIdentity(own);
  const keys = new KeyRings();
  for (const renewable of identity.listRenewable()) keys.add(renewable);
  const texts: Record<string, string> = {
    TLS_CERTIFICATE_FILE: next.certificate,
    TLS_CA_FILE: next.authority,
    TLS_KEY_FILE: next.key,
  };
  const said: unknown[] = [];
  const renewed = new Promise<void>((resolve) => identity.onRenew(resolve));
  const stop = keys.watch({ milliseconds: 10, read: (name) => texts[name] ?? "" }, {
    info: (line: unknown) => void said.push(line),
    error: (line: unknown) => void said.push(line),
  } as never);
  await renewed;
  stop();

  expect(identity.current).toEqual(next);
  expect(said).toEqual([{ keys: "TLS_KEY_FILE" }]);
});

test.each([
  ["DNS:a.example, URI:urn:kim-hub:gateway, IP Address:127.0.0.1", ["gateway"]],
  ['DNS:"a, URI:urn:kim-hub:gateway"', []],
  ["URI:urn:other:gateway", []],
  [undefined, []],
])("the names %j are of the services %j", (names, services) => {
  expect(servicesOf(names)).toEqual(services);
});

test("the certificates are P-256 for the time given, say what they are for, and no serial comes twice", async () => {
  const { X509Certificate } = await import("node:crypto");
  const [one, two] = [await settingsOf("gateway"), await settingsOf("gateway")].map(
    ({ certificate }) => new X509Certificate(certificate),
  );
  const ca = new X509Certificate(authority.pem);
  const days = (certificate: InstanceType<typeof X509Certificate> | undefined) =>
    (Number(certificate?.validToDate) - Number(certificate?.validFromDate)) / 86_400_000;

  expect(one?.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: "prime256v1" });
  expect([ca.ca, one?.ca, one?.checkIssued(ca)]).toEqual([true, false, true]);
  expect(one?.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"]);
  expect(Math.round(days(one))).toBe(30);
  expect(Math.round(days(ca) / 365.25)).toBe(10);
  expect(new Set([one?.serialNumber, two?.serialNumber, ca.serialNumber]).size).toBe(3);
  expect(one?.serialNumber).toHaveLength(32);
});
