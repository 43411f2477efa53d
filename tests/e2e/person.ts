import { createClient, type Session, type SupabaseClient } from "@supabase/supabase-js";

const PASSWORD = "four calm grey herons";

/** A record as the server has it. */
export interface ServerRow {
  readonly table: string;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly deleted?: string;
}

let drawn = 0;

/** Somebody with an account, seen from the server's side. */
export class Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly #url: string;
  readonly #client: SupabaseClient;

  private constructor(url: string, client: SupabaseClient, id: string, email: string) {
    this.#url = url;
    this.#client = client;
    this.id = id;
    this.email = email;
    this.password = PASSWORD;
  }

  static newEmail(name: string): string {
    drawn += 1;
    return `${name}-${process.pid}-${drawn}@example.com`;
  }

  /** Makes an account without a browser. */
  static async signUp(url: string, name: string): Promise<Person> {
    const email = Person.newEmail(name);
    const client = clientOf(url);
    const { data, error } = await client.auth.signUp({ email, password: PASSWORD });
    if (error || !data.user) throw error ?? new Error("Nobody was signed up");
    return new Person(url, client, data.user.id, email);
  }

  /** Whose account was made in a browser. */
  static async known(url: string, email: string): Promise<Person> {
    const client = clientOf(url);
    const { data, error } = await client.auth.signInWithPassword({ email, password: PASSWORD });
    if (error) throw error;
    return new Person(url, client, data.user.id, email);
  }

  /** A session for one more device. */
  async newSession(): Promise<Session> {
    const { data, error } = await clientOf(this.#url).auth.signInWithPassword(this);
    if (error) throw error;
    return data.session;
  }

  /** Ends every session, as a person does who lost a device. */
  async signOutEverywhere(): Promise<void> {
    const elsewhere = clientOf(this.#url).auth;
    await elsewhere.signInWithPassword(this);
    const { error } = await elsewhere.signOut({ scope: "global" });
    if (error) throw error;
    await this.#client.auth.signInWithPassword(this);
  }

  /** All that the server has of this person, graves too. */
  async serverRows(): Promise<ServerRow[]> {
    const rows: ServerRow[] = [];
    for (let after: unknown = null; ; ) {
      const { data, error } = await this.#client.rpc("sync_pull", {
        space: this.id,
        schema_version: 1,
        after,
      });
      if (error) throw error;
      rows.push(...data.rows);
      if (!data.more) return rows;
      after = data.cursor;
    }
  }

  /** The notes of the check-ins that the server has. */
  async notes(): Promise<unknown[]> {
    const rows = (await this.serverRows()).filter(({ table, deleted }) => table === "mood_entry" && !deleted);
    return rows.map(({ values }) => values["note"]).toSorted();
  }
}

function clientOf(url: string): SupabaseClient {
  const auth = { persistSession: false, autoRefreshToken: false };
  return createClient(url, "sb_publishable_local", { auth });
}
