import { createUniqueId, For, Index, Show } from "solid-js";
import { formatRegion } from "#i18n/format.ts";
import { locale } from "#i18n/locale.ts";
import { help } from "#i18n/locales/en/help.ts";
import { texts } from "#i18n/texts.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { type Contact, type Region, regions } from "./contacts.ts";
import { dial, textTo } from "./dial.ts";
import styles from "./help-page.module.css";

/** Lines that listen, in the country shown, and the choice of another. */
export function LinesCard(props: {
  readonly lines: readonly Contact[];
  readonly region: Region | undefined;
  readonly onChoose: (region: string) => void;
}) {
  const t = texts("help", help);
  return (
    <Card heading={t.listen}>
      <div class={styles.stack}>
        <RegionChoice region={props.region} onChoose={props.onChoose} />
        <Show when={props.lines.length > 0} fallback={<p>{t.none}</p>}>
          <p class="quiet">{t.listenBody}</p>
          <ul class={styles.lines}>
            <Index each={props.lines}>{(line) => <Line line={line()} />}</Index>
          </ul>
        </Show>
        <p class="quiet">
          <a href="https://findahelpline.com" target="_blank" rel="noreferrer">
            {t.directory}
          </a>{" "}
          {t.directoryBody}
        </p>
      </div>
    </Card>
  );
}

/** A line that listens, and how to reach it. */
export function Line(props: { readonly line: Contact }) {
  const t = texts("help", help);
  return (
    <li class={styles.line}>
      <div>
        <p class={styles.strong}>
          <bdi>{props.line.name}</bdi>
        </p>
        <p class="quiet">{props.line.always ? t.dayAndNight : t.hoursDiffer}</p>
      </div>
      <div class={styles.actions}>
        <Show when={props.line.text}>
          {(message) => (
            <ButtonLink href={textTo(message())}>
              {message().word ? t.textWord(message().word ?? "", message().number) : t.text(message().number)}
            </ButtonLink>
          )}
        </Show>
        <Show when={props.line.phone}>
          {(phone) => (
            <ButtonLink href={dial(phone())} kind="primary">
              <bdi dir="ltr">{t.call(phone())}</bdi>
            </ButtonLink>
          )}
        </Show>
      </div>
    </li>
  );
}

function RegionChoice(props: {
  readonly region: Region | undefined;
  readonly onChoose: (region: string) => void;
}) {
  const t = texts("help", help);
  const id = createUniqueId();
  const named = regions
    .map((region) => ({ region, name: formatRegion(region) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale()));
  return (
    <div class={styles.region}>
      <label for={id} class="quiet">
        {t.region}
      </label>
      <select id={id} class={styles.select} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={named}>
          {(one) => (
            <option value={one.region} selected={one.region === props.region}>
              {one.name}
            </option>
          )}
        </For>
        <option value="other" selected={props.region === undefined}>
          {t.elsewhere}
        </option>
      </select>
    </div>
  );
}
