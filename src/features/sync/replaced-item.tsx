import { For, type JSX, Show } from "solid-js";
import type { ContextTag } from "#core/model/context-tag.ts";
import { type Stamp, stampTime } from "#core/model/stamp.ts";
import type { Instant } from "#core/time.ts";
import type { LostRecord } from "#data/lost-value-repository.ts";
import { sync } from "#i18n/locales/en/sync.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { exactly } from "./moment.ts";
import styles from "./sync-page.module.css";
import { aspectWords, type LostThing, valueWords } from "./value-words.ts";

/** What the person can do with values that were replaced, by the lost values' ids. */
export interface Deciding {
  readonly restore: (ids: readonly string[]) => Promise<void>;
  readonly keep: (ids: readonly string[]) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
}

interface ItemProps {
  readonly record: LostRecord;
  readonly things: readonly LostThing[];
  readonly tags: readonly ContextTag[];
  readonly deciding: Deciding;
}

/** All that was replaced of one record: field by field where it is still there, as one where it was deleted. */
export function ReplacedItem(props: ItemProps) {
  return (
    <Show when={props.record.content} fallback={<DeletedItem {...props} />}>
      {(content) => (
        <For each={props.things}>
          {(thing) => (
            <ThingItem thing={thing} content={content()} tags={props.tags} deciding={props.deciding} />
          )}
        </For>
      )}
    </Show>
  );
}

function ThingItem(props: {
  thing: LostThing;
  content: Readonly<Record<string, unknown>>;
  tags: readonly ContextTag[];
  deciding: Deciding;
}) {
  const t = texts("sync", sync);
  const field = () => props.thing.fields[0];
  const words = (content: Readonly<Record<string, unknown>>) =>
    valueWords(props.thing.aspect, content, props.tags);
  return (
    <fieldset class={styles.thing}>
      <legend class={styles.legend}>{aspectWords(props.thing.aspect)}</legend>
      <div class={styles.pair}>
        <Version
          title={t.before}
          when={written(field()?.stamp, field()?.isFromHere)}
          text={words({ ...props.content, ...valuesOf(props.thing) })}
        />
        <Version
          title={t.stands}
          when={written(field()?.currentStamp, field()?.isCurrentFromHere)}
          text={words(props.content)}
          stands
        />
      </div>
      <div class={styles.actions}>
        <Button onClick={() => props.deciding.restore(props.thing.ids)}>{t.restore}</Button>
        <Button onClick={() => props.deciding.keep(props.thing.ids)}>{t.keep}</Button>
      </div>
    </fieldset>
  );
}

function DeletedItem(props: ItemProps) {
  const t = texts("sync", sync);
  const ids = () => props.things.flatMap((thing) => thing.ids);
  const first = () => props.record.fields[0];
  const lines = () =>
    props.things.map(
      (thing) => [aspectWords(thing.aspect), valueWords(thing.aspect, valuesOf(thing), props.tags)] as const,
    );
  const text = () =>
    lines()
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n");
  return (
    <>
      <div class={styles.pair}>
        <Version title={t.before} when={written(first()?.stamp, first()?.isFromHere)} text={text()} />
        <Version
          title={t.stands}
          when={written(first()?.currentStamp, first()?.isCurrentFromHere)}
          text={t.deleted}
          stands
        />
      </div>
      <Show when={!props.record.whole}>
        <p class="quiet">{t.onlyCopy}</p>
      </Show>
      <div class={styles.actions}>
        <Show
          when={props.record.whole}
          fallback={<Button onClick={() => props.deciding.copy(text())}>{t.copy}</Button>}
        >
          <Button onClick={() => props.deciding.restore(ids())}>{t.bringBack}</Button>
        </Show>
        <Button onClick={() => props.deciding.keep(ids())}>{t.keepDeleted}</Button>
      </div>
    </>
  );
}

function Version(props: { title: JSX.Element; when: string; text: string; stands?: boolean }) {
  return (
    <div class={styles.version} classList={{ [styles.stands ?? ""]: props.stands === true }}>
      <p class="quiet">{props.title}</p>
      <p class={styles.text}>
        <bdi>{props.text}</bdi>
      </p>
      <p class="quiet">{props.when}</p>
    </div>
  );
}

function valuesOf(thing: LostThing): Record<string, unknown> {
  return Object.fromEntries(thing.fields.map(({ field, value }) => [field, value]));
}

function written(stamp: Stamp | undefined, isFromHere = false): string {
  const t = texts("sync", sync);
  return stamp ? t.writtenAt(exactly(stampTime(stamp) as Instant), isFromHere ? t.here : t.elsewhere) : "";
}
