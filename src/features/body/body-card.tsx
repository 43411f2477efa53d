import { createSignal, type JSX, Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { database } from "#data/current-database.ts";
import { live } from "#data/live.ts";
import { saveSetting } from "#data/setting-repository.ts";
import { formatDay, formatDayRange } from "#i18n/format.ts";
import { body as english } from "#i18n/locales/en/body.ts";
import { texts } from "#i18n/texts.ts";
import { Button } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { FactList } from "#ui/fact-list/fact-list.tsx";
import { createLive } from "#ui/live/create-live.ts";
import { Notice } from "#ui/notice/notice.tsx";
import styles from "./body-card.module.css";
import { signFact } from "./body-words.ts";
import { type BodySigns, readSpellNow, readSpellOf } from "./read-body.ts";

/** On Today: the spell that is going on, until it ends or the person puts it away. Nothing otherwise. */
export function BodyNow(props: { today: LocalDay }) {
  const t = texts("body", english);
  const [hasFailed, setFailed] = createSignal(false);
  const found = createLive(() => {
    const { today } = props;
    return live(() => readSpellNow(database(), today));
  });
  async function putAway(first: LocalDay): Promise<void> {
    const result = await saveSetting(database(), "spellPutAway", first, Date.now());
    setFailed(!result.ok);
  }
  return (
    <Show when={found()}>
      {(signs) => (
        <div class={styles.place}>
          <Signs signs={signs()} remark={t.since(formatDay(signs().spell.first, "short"))} lead={t.now}>
            <div>
              <Button onClick={() => putAway(signs().spell.first)}>{t.dismiss}</Button>
            </div>
            <Show when={hasFailed()}>
              <Notice kind="problem">{t.notSaved}</Notice>
            </Show>
          </Signs>
        </div>
      )}
    </Show>
  );
}

/** On the page of a day: the spell that it lies in. */
export function BodyOfDay(props: { day: LocalDay; today: LocalDay }) {
  const t = texts("body", english);
  const found = createLive(() => {
    const { day, today } = props;
    return live(() => readSpellOf(database(), day, today));
  });
  return (
    <Show when={found()}>
      {(signs) => (
        <Signs
          signs={signs()}
          remark={formatDayRange(signs().spell.first, signs().spell.last)}
          lead={t.inThese}
        />
      )}
    </Show>
  );
}

function Signs(props: { signs: BodySigns; remark: string; lead: string; children?: JSX.Element }) {
  const t = texts("body", english);
  return (
    <Card heading={t.heading} remark={props.remark}>
      <div class={styles.body}>
        <p>{props.lead}</p>
        <FactList facts={props.signs.spell.signs.map((sign) => signFact(sign, props.signs.units))} />
        <p class="quiet">
          {t.note} {t.unwell} <a href="/more/about">{t.about}</a>
        </p>
        {props.children}
      </div>
    </Card>
  );
}
