import { createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What only this server knows. */
export interface Secrets {
  /** Signs its sessions. */
  readonly jwt: string;
  /** Lets a server job through to the database. */
  readonly serviceKey: string;
  /** What jobs-tick is called with. */
  readonly job: string;
  /** Seal tokens at rest. */
  readonly tokenKeys: string;
}

/** Reads the secrets in a folder, drawn once: a restart signs nobody out and loses no connection. */
export function secretsIn(folder: string): Secrets {
  const jwt = kept(folder, "jwt-secret", () => randomBytes(32).toString("hex"));
  return {
    jwt,
    serviceKey: serviceKey(jwt),
    job: kept(folder, "job-secret", () => randomBytes(32).toString("hex")),
    tokenKeys: kept(folder, "token-keys", () => `k1:${randomBytes(32).toString("base64url")}`),
  };
}

function kept(folder: string, name: string, draw: () => string): string {
  const path = join(folder, name);
  try {
    return readFileSync(path, "utf8");
  } catch {
    const secret = draw();
    writeFileSync(path, secret, { mode: 0o600 });
    return secret;
  }
}

/** A token of the role service_role, as a hosted project has one. */
function serviceKey(jwtSecret: string): string {
  const encoded = [
    { alg: "HS256", typ: "JWT" },
    { iss: "fire-rescued", role: "service_role", iat: 1_700_000_000, exp: 4_100_000_000 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const signed = encoded.join(".");
  return `${signed}.${createHmac("sha256", jwtSecret).update(signed).digest("base64url")}`;
}
