import assert from "node:assert/strict";
import { open, readTokenKeys, seal, type TokenKey } from "./seal.ts";

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
const key: TokenKey = { id: "k1", bytes: random(32) };
const token = "a token, with ünïcode";

Deno.test("what was sealed opens for whom it belongs to", async () => {
  const sealed = await seal(token, "whoop:a:access", key, random);
  assert.match(sealed, /^k1\.[\w-]{16}\.[\w-]+$/);
  assert.deepEqual(await open(sealed, "whoop:a:access", [key]), { kind: "open", text: token });
});

Deno.test("sealing twice gives two texts", async () => {
  assert.notEqual(await seal(token, "a", key, random), await seal(token, "a", key, random));
});

Deno.test("it opens for nobody else, under no other key, and not when one letter was changed", async () => {
  const sealed = await seal(token, "whoop:a:access", key, random);
  const [id, iv, cipher = ""] = sealed.split(".");
  const changed = `${id}.${iv}.${cipher.startsWith("A") ? "B" : "A"}${cipher.slice(1)}`;
  for (const [text, boundTo, keys] of [
    [sealed, "whoop:b:access", [key]],
    [sealed, "whoop:a:refresh", [key]],
    [sealed, "whoop:a:access", [{ id: "k1", bytes: random(32) }]],
    [changed, "whoop:a:access", [key]],
    ["k1.nonsense", "whoop:a:access", [key]],
    ["k1.%.%", "whoop:a:access", [key]],
  ] as const) {
    assert.deepEqual(await open(text, boundTo, keys), { kind: "not_ours" });
  }
});

Deno.test("a key that is missing is told apart from what is not ours", async () => {
  const sealed = await seal(token, "a", { ...key, id: "k2" }, random);
  assert.deepEqual(await open(sealed, "a", [key]), { kind: "key_missing" });
});

Deno.test("keys are read in their order, and a bad one is refused without being named", () => {
  const text = (bytes: number) => btoa("x".repeat(bytes)).replace(/=+$/, "");
  assert.deepEqual(
    readTokenKeys(`k2:${text(32)}, k1:${text(32)}`)?.map(({ id }) => id),
    ["k2", "k1"],
  );
  assert.equal(readTokenKeys(""), undefined);
  for (const bad of [text(32), `k1:${text(31)}`, "k1:", `secret:${text(32)}`, `k1:${text(32)},`]) {
    assert.throws(() => readTokenKeys(bad), { message: "TOKEN_KEYS is no list of id:32 bytes in base64url" });
  }
});
