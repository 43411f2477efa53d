import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { call, inAnHour } from "../support/server-calls.ts";
import { newPerson } from "../support/sync-calls.ts";
import type { TestDatabase } from "../support/test-database.ts";

const KEY = randomBytes(32);

/** A token as the functions seal it. */
function sealed(token: string, person: string, kind: "access" | "refresh"): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", KEY, iv).setAAD(Buffer.from(`whoop:${person}:${kind}`));
  const text = Buffer.concat([cipher.update(token), cipher.final(), cipher.getAuthTag()]);
  return `k1.${iv.toString("base64url")}.${text.toString("base64url")}`;
}

/** What somebody finds who got hold of a copy of the whole database. */
export function leakSuite(open: () => TestDatabase): void {
  describe("a leaked copy of the database", () => {
    /** Every value of every column of every table that is ours, as text. */
    const everyValue = () =>
      open().as("operator", async (query) => {
        const columns =
          await query(`select format('%I.%I', n.nspname, c.relname) as table, a.attname as column
          from pg_attribute as a join pg_class as c on c.oid = a.attrelid join pg_namespace as n on n.oid = c.relnamespace
          where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'm', 'f')
            and a.attnum > 0 and not a.attisdropped`);
        const values: string[] = [];
        for (const { table, column } of columns) {
          // bytea as what it may be the bytes of, too.
          const rows = await query(`select "${column}"::text as value,
            case pg_typeof("${column}")::text when 'bytea' then encode("${column}"::text::bytea, 'escape') end as bytes
            from ${table} where "${column}" is not null`);
          values.push(...rows.flatMap(({ value, bytes }) => [String(value), String(bytes)]));
        }
        return { columns, values };
      });

    test("holds no token and no state that anybody could use", async () => {
      const person = newPerson();
      const whoop = { for_user: person, with_provider: "whoop" };
      const secret = () => randomBytes(32).toString("base64url");
      const [state, openState, access, refresh, access2, refresh2] = Array.from({ length: 6 }, secret) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
      const tokens = (one: string, other: string) => ({
        access_sealed: sealed(one, person, "access"),
        refresh_sealed: sealed(other, person, "refresh"),
        expires_at: inAnHour(),
        scopes: "offline",
      });
      for (const one of [state, openState]) {
        const state_hash = hashOf(one);
        await call(open(), "integration_begin", { ...whoop, state_hash, return_to: "/", valid_seconds: 600 });
      }
      await call(open(), "integration_take_state", { with_provider: "whoop", state_hash: hashOf(state) });
      await call(open(), "integration_connect", { ...whoop, account: person, ...tokens(access, refresh) });
      const claim = { ...whoop, seen_generation: 1, lease_seconds: 60 };
      const { lease } = await call<{ lease: string }>(open(), "integration_claim_refresh", claim);
      await call(open(), "integration_store_refreshed", { ...whoop, lease, ...tokens(access2, refresh2) });
      await call(open(), "webhook_receive", {
        with_provider: "whoop",
        event_key: person,
        account: person,
        payload: { type: "sleep.updated", id: person },
      });

      const { columns, values } = await everyValue();
      // It looked where they would be: the sealed one, and the hash of the state that is still open.
      expect(columns.length).toBeGreaterThan(150);
      expect(values).toContain(hashOf(openState));
      expect(values.filter((value) => value.startsWith("k1.")).length).toBeGreaterThanOrEqual(2);
      for (const one of [state, openState, access, refresh, access2, refresh2]) {
        const bytes = Buffer.from(one);
        const spellings = [one, ...(["hex", "base64", "base64url"] as const).map((as) => bytes.toString(as))];
        const found = values.filter((value) => spellings.some((spelling) => value.includes(spelling)));
        expect(found).toEqual([]);
      }
      // Neither is there the key, nor anything that would open what was sealed.
      const keys = (["hex", "base64", "base64url"] as const).map((as) => KEY.toString(as));
      expect(values.filter((value) => keys.some((key) => value.includes(key)))).toEqual([]);
    });
  });
}
