import { fromBase64url, toBase64url } from "./base64url.ts";

/** A key that seals what must not be read in a copy of the database. */
export interface TokenKey {
  /** Stands in front of what it sealed: "k2". */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sealed under a key that is gone or that never was: not the same as forged. */
export type Opened =
  | { readonly kind: "open"; readonly text: string }
  | { readonly kind: "key_missing" }
  | { readonly kind: "not_ours" };

/**
 * Reads "k2:base64url,k1:base64url": the first seals, all of them open. Undefined when there is none; throws
 * when one is not 32 bytes under such an id, without naming what it read.
 */
export function readTokenKeys(text: string): readonly [TokenKey, ...TokenKey[]] | undefined {
  if (text.trim() === "") return undefined;
  const [first, ...others] = text.split(",").map((part) => {
    const [, id, secret] = /^(k\d{1,9}):([\w-]+)=*$/.exec(part.trim()) ?? [];
    const bytes = fromBase64url(secret ?? "");
    if (!id || bytes?.length !== 32) throw new Error("TOKEN_KEYS is no list of id:32 bytes in base64url");
    return { id, bytes };
  });
  return first && [first, ...others];
}

/**
 * Seals a text with AES-GCM: "key id.iv.cipher".
 *
 * @param boundTo what it belongs to: it opens for the same only, so that swapped rows open for nobody
 */
export async function seal(
  text: string,
  boundTo: string,
  key: TokenKey,
  random: (size: number) => Uint8Array<ArrayBuffer>,
): Promise<string> {
  const iv = random(12);
  const cipher = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(boundTo) },
    await imported(key, "encrypt"),
    new TextEncoder().encode(text),
  );
  return `${key.id}.${toBase64url(iv)}.${toBase64url(new Uint8Array(cipher))}`;
}

/** Opens what {@link seal} made. */
export async function open(sealed: string, boundTo: string, keys: readonly TokenKey[]): Promise<Opened> {
  const [id, ...parts] = sealed.split(".");
  const [iv, cipher] = parts.map(fromBase64url);
  const key = keys.find((one) => one.id === id);
  if (!key) return { kind: "key_missing" };
  if (!iv || !cipher) return { kind: "not_ours" };
  try {
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(boundTo) },
      await imported(key, "decrypt"),
      cipher,
    );
    return { kind: "open", text: new TextDecoder().decode(text) };
  } catch {
    return { kind: "not_ours" };
  }
}

function imported(key: TokenKey, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key.bytes, "AES-GCM", false, [use]);
}
