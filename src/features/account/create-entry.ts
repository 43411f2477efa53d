import { batch, createSignal } from "solid-js";
import type { Account } from "#data/account-preference.ts";
import {
  type CodePurpose,
  enterCode,
  sendCode,
  sendReset,
  setPassword,
  signInWithPassword,
  signUp,
} from "#remote/auth.ts";
import { createUnfinished } from "#ui/unfinished/unfinished.ts";
import { type EntryFailure, type EntryField, fieldOf } from "./entry-failure.ts";

/*
 *  signIn <──> signUp ──(a server that confirms addresses)──> enterCode email ──> in
 *     │└─────> askCode ─────────────────────────────────────> enterCode email ──> in
 *     └──────> forgot ────> enterCode recovery ──> newPassword ──────────────────> in
 */
export type EntryStep =
  | { readonly is: "signIn" | "signUp" | "askCode" | "forgot" }
  | { readonly is: "enterCode"; readonly purpose: CodePurpose }
  | { readonly is: "newPassword"; readonly account: Account };

const shownFields: Readonly<Record<EntryStep["is"], readonly EntryField[]>> = {
  signIn: ["email", "password"],
  signUp: ["email", "password"],
  askCode: ["email"],
  forgot: ["email"],
  enterCode: ["code"],
  newPassword: ["password"],
};

type Outcome =
  | { readonly ok: true; readonly id: string; readonly email: string }
  | { readonly ok: true; readonly confirm?: true }
  | { readonly ok: false; readonly code: EntryFailure };

/** The ways into an account, one step after the other. What was typed stays until it has served. */
export function createEntry(knownEmail: string, signedIn: (account: Account) => void) {
  const [step, setStep] = createSignal<EntryStep>({ is: "signIn" });
  const [email, setEmail] = createSignal(knownEmail);
  const [password, setPasswordText] = createSignal("");
  const [code, setCode] = createSignal("");
  const [failure, setFailure] = createSignal<EntryFailure>();
  const [working, setWorking] = createSignal(false);
  createUnfinished(() => password() !== "" || code() !== "" || step().is === "newPassword");

  function go(next: EntryStep): void {
    batch(() => {
      setFailure(undefined);
      setCode("");
      setStep(next);
    });
  }

  async function run(call: () => Promise<Outcome>, done: (outcome: Outcome & { ok: true }) => void) {
    if (working()) return;
    setFailure(missing());
    if (failure()) return;
    setWorking(true);
    const outcome = await call();
    batch(() => {
      setWorking(false);
      if (outcome.ok) done(outcome);
      else setFailure(outcome.code);
    });
  }

  function missing(): EntryFailure | undefined {
    const typed = { email: email().trim(), password: password(), code: code().trim() };
    const empty = shownFields[step().is].find((field) => typed[field] === "");
    return empty && `${empty}Missing`;
  }

  function enter(outcome: Outcome & { ok: true }): void {
    if ("id" in outcome) {
      setPasswordText("");
      signedIn({ id: outcome.id, email: outcome.email });
    } else go({ is: "enterCode", purpose: "email" });
  }

  /** Does what the step shown is for. */
  function submit(): Promise<void> {
    const now = step();
    const address = email().trim();
    switch (now.is) {
      case "signIn":
        return run(() => signInWithPassword(address, password()), enter);
      case "signUp":
        return run(() => signUp(address, password()), enter);
      case "askCode":
        return run(
          () => sendCode(address),
          () => go({ is: "enterCode", purpose: "email" }),
        );
      case "forgot":
        return run(
          () => sendReset(address),
          () => go({ is: "enterCode", purpose: "recovery" }),
        );
      case "enterCode":
        return run(
          () => enterCode(address, code().replaceAll(/\s/g, ""), now.purpose),
          (outcome) => {
            if (now.purpose === "email" || !("id" in outcome)) enter(outcome);
            else chooseNewPassword({ id: outcome.id, email: outcome.email });
          },
        );
      case "newPassword":
        return run(() => setPassword(password()), enter);
    }
  }

  /** Has the person set a new password: the account is open, by a code or a link. */
  function chooseNewPassword(account: Account): void {
    setPasswordText("");
    setEmail(account.email);
    go({ is: "newPassword", account });
  }

  return {
    step,
    go,
    submit,
    working,
    fail: setFailure,
    chooseNewPassword,
    email: { value: email, set: setEmail },
    password: { value: password, set: setPasswordText },
    code: { value: code, set: setCode },
    /** What is wrong with a field. */
    errorOf: (field: EntryField): EntryFailure | undefined => {
      const now = failure();
      return now && fieldOf(now) === field ? now : undefined;
    },
    /** What is wrong and about no field that is shown. */
    otherError: (): EntryFailure | undefined => {
      const now = failure();
      const field = now && fieldOf(now);
      return field && shownFields[step().is].includes(field) ? undefined : now;
    },
  };
}

export type Entry = ReturnType<typeof createEntry>;
