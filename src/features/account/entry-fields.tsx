import { account } from "#i18n/locales/en/account.ts";
import { texts } from "#i18n/texts.ts";
import { Field } from "#ui/field/field.tsx";
import type { Entry } from "./create-entry.ts";
import type { EntryFailure } from "./entry-failure.ts";

/** The address of the account. */
export function EmailField(props: { entry: Entry }) {
  const t = texts("account", account);
  return (
    <Field
      label={t.email}
      type="email"
      inputMode="email"
      autocomplete="email"
      value={props.entry.email.value()}
      onInput={props.entry.email.set}
      error={sentence(props.entry.errorOf("email"))}
    />
  );
}

/** The password; a new one comes with advice, and password managers offer to make it. */
export function PasswordField(props: { entry: Entry; isNew?: boolean }) {
  const t = texts("account", account);
  return (
    <Field
      label={props.isNew && props.entry.step().is === "newPassword" ? t.newPassword : t.password}
      {...(props.isNew && { hint: t.passwordHint })}
      type="password"
      autocomplete={props.isNew ? "new-password" : "current-password"}
      value={props.entry.password.value()}
      onInput={props.entry.password.set}
      error={sentence(props.entry.errorOf("password"))}
    />
  );
}

/** The code from the e-mail. */
export function CodeField(props: { entry: Entry }) {
  const t = texts("account", account);
  return (
    <Field
      label={t.code}
      hint={t.codeHint}
      inputMode="numeric"
      autocomplete="one-time-code"
      value={props.entry.code.value()}
      onInput={props.entry.code.set}
      error={sentence(props.entry.errorOf("code"))}
      focused
    />
  );
}

function sentence(failure: EntryFailure | undefined): string | undefined {
  return failure && texts("account", account).failed[failure];
}
