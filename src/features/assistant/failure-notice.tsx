import { Show } from "solid-js";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import type { AnswerFailure } from "./assistant.ts";
import { failureWords, mayTryAgain } from "./failure-words.ts";

/** Why an answer did not come, what is safe, and the way on. */
export function FailureNotice(props: { readonly failure: AnswerFailure; readonly retry: () => void }) {
  const t = texts("assistant", assistant);
  return (
    <Notice
      kind="problem"
      actions={
        <>
          <Show when={props.failure.code === "signedOut"}>
            <ButtonLink href="/account">{t.signIn}</ButtonLink>
          </Show>
          <Show when={mayTryAgain(props.failure)}>
            <Button onClick={() => props.retry()}>{t.tryAgain}</Button>
          </Show>
        </>
      }
    >
      <p>{failureWords(props.failure)}</p>
    </Notice>
  );
}
