import type { Surroundings } from "../surroundings.ts";

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** Their session's token. */
  readonly token: string;
}

/** Signs up somebody new at the real auth server. */
export async function newPerson({ environment }: Surroundings): Promise<Person> {
  const email = `${crypto.randomUUID()}@person.example`;
  const response = await fetch(`${environment.supabaseUrl}/auth/v1/signup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: crypto.randomUUID() }),
  });
  const { access_token, user } = await response.json();
  return { id: user.id, email, token: access_token };
}
