import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { createAuthenticate, hashKey, requiresAuth } from "./index.ts";

const secret = "a secret of the project, long enough";
const encode = (text: string) => new TextEncoder().encode(text);
const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;

function token(claims: Record<string, unknown>, { key = secret, alg = "HS256" } = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, typ: "JWT" }).sign(encode(key));
}

describe("createAuthenticate", () => {
  const guarded = createAuthenticate({
    keys: [hashKey("ci", "key-1"), hashKey("ops", "key-2")],
    tokenSecret: secret,
  });

  it("asks for nothing when nothing is configured", async () => {
    expect(requiresAuth({})).toBe(false);
    expect(await createAuthenticate({})({ protocol: "any" })).toEqual({
      ok: true,
      principal: { id: "anonymous", authenticated: false },
    });
  });

  it("reads the claims of an unverified token on an open server, and overlooks what is no token", async () => {
    const open = createAuthenticate({});
    const claims = { sub: "u1", sdkConfig: { model: "demo" } };
    expect(await open({ protocol: "any", token: await token(claims) })).toMatchObject({
      principal: { authenticated: false },
      claims,
    });
    expect(await open({ protocol: "any", token: "not a token" })).not.toHaveProperty("claims");
  });

  it.each([
    ["key-1", "ci"],
    ["key-2", "ops"],
  ])("knows key %s as %s", async (key, id) => {
    expect(await guarded({ protocol: "any", token: key })).toEqual({
      ok: true,
      principal: { id, authenticated: true },
    });
  });

  it("takes a signed token and hands out its claims", async () => {
    const exp = inAnHour();
    const got = await guarded({ protocol: "any", token: await token({ sub: "u1", iss: "p", exp }) });
    expect(got).toEqual({
      ok: true,
      principal: { id: "u1", authenticated: true },
      claims: { sub: "u1", iss: "p", exp },
    });
  });

  it.each<[string, () => Promise<string | undefined>, string]>([
    ["nothing", async () => undefined, "A key or token is required."],
    ["an empty token", async () => "", "A key or token is required."],
    ["an unknown key", async () => "key-3", "The key is not known."],
    [
      "a token of another secret",
      () => token({ sub: "u", exp: inAnHour() }, { key: "another" }),
      "signature",
    ],
    ["an expired token", () => token({ sub: "u", exp: 1_000 }), "expired"],
    ["a token without an end", () => token({ sub: "u" }), "sub or exp"],
    ["a token of nobody", () => token({ exp: inAnHour() }), "sub or exp"],
    ["another algorithm", () => token({ sub: "u", exp: inAnHour() }, { alg: "HS512" }), "HS256"],
    ["an unsigned token", async () => unsigned({ sub: "u", exp: inAnHour() }), "HS256"],
    ["dots", async () => "a.b.c", "not a signed token"],
  ])("refuses %s", async (_, make, message) => {
    const shown = await make();
    const got = await guarded({ protocol: "any", ...(shown === undefined ? {} : { token: shown }) });
    expect(got).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});

function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}
