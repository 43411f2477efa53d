import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { isSame } from "#core/model/is-same.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import type { SentRequestRow } from "#data/local-rows.ts";
import { deleteSentRequests, sentRequests } from "#data/sent-request-repository.ts";
import { formatAgo } from "#i18n/format.ts";
import { assistant } from "#i18n/locales/en/assistant.ts";
import { texts } from "#i18n/texts.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { createNow } from "#ui/live/create-now.ts";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import styles from "./assistant-page.module.css";
import { JsonText } from "./json-text.tsx";

/** Every request of the assistant that left this device in the last 30 days, as it was. */
export function SentPage() {
  const t = texts("assistant", assistant);
  const db = database();
  const newest = createLive(() => live(() => sentRequests(db, Date.now())));
  // What stays the same is not drawn anew, so that what is open stays so.
  const sent = createMemo(newest, undefined, { equals: isSame });
  const [failed, setFailed] = createSignal(false);
  const remove = async () => setFailed(!(await deleteSentRequests(db)).ok);
  return (
    <Page
      title={t.sentPage.title}
      action={
        <ButtonLink href="/assistant">
          <Icon name="back" />
          {t.toAssistant}
        </ButtonLink>
      }
    >
      <Show when={sent()}>
        {(requests) => (
          <Card heading={t.sentPage.title}>
            <Show
              when={requests().length > 0}
              fallback={
                <EmptyState title={t.sentPage.none}>
                  <p>{t.sentPage.noneBody}</p>
                </EmptyState>
              }
            >
              <div class={styles.stack}>
                <p class="quiet">{t.sentPage.lead}</p>
                <List>
                  <For each={requests()}>{(request) => <Sent request={request} />}</For>
                </List>
                <p class="quiet">{t.sentPage.deleteAllDetail}</p>
                <div class={styles.actions}>
                  <Button kind="danger" onClick={() => void remove()}>
                    {t.sentPage.deleteAll}
                  </Button>
                </div>
              </div>
            </Show>
          </Card>
        )}
      </Show>
      <Show when={failed()}>
        <Notice kind="problem">{t.settings.failed}</Notice>
      </Show>
    </Page>
  );
}

function Sent(props: { readonly request: SentRequestRow }) {
  const t = texts("assistant", assistant).sentPage;
  const [open, setOpen] = createSignal(false);
  const now = createNow();
  const id = createUniqueId();
  const detail = () => {
    const { at, status, model } = props.request;
    return [formatAgo(at, now()), t.status[status], model].filter((one) => one !== undefined);
  };
  return (
    <>
      <ListRow label={t.purpose[props.request.purpose]} detail={detail().join(" · ")}>
        <Button aria-expanded={open()} aria-controls={id} onClick={() => setOpen(!open())}>
          {open() ? t.hide : t.show}
        </Button>
      </ListRow>
      <li id={id} hidden={!open()}>
        <Show when={open()}>
          <JsonText label={t.purpose[props.request.purpose]} body={props.request.body} />
        </Show>
      </li>
    </>
  );
}
