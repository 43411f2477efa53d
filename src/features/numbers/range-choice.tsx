import { Show } from "solid-js";
import type { LocalDay } from "#core/time.ts";
import { numbers as english } from "#i18n/locales/en/numbers.ts";
import { texts } from "#i18n/texts.ts";
import { Choice } from "#ui/choice/choice.tsx";
import { DateField } from "#ui/date-field/date-field.tsx";
import { hereWith, navigate } from "#ui/navigation/navigation.ts";
import type { NumbersAddress } from "./numbers-address.ts";
import styles from "./numbers-page.module.css";

type LastDays = keyof (typeof english)["last"];
const lasts: readonly LastDays[] = ["7", "30", "90", "365"];

/** Which days: so many up to today, or from one to another. */
export function RangeChoice(props: { asked: NumbersAddress; today: LocalDay }) {
  const t = texts("numbers", english);
  const go = (changes: Record<string, string | undefined>) => navigate(hereWith(changes), { replace: true });
  const options = [
    ...lasts.map((value) => ({ value, word: t.last[value] })),
    { value: "dates" as const, word: t.dates },
  ];
  const value = () => {
    const { kind, days } = props.asked;
    return kind === "dates" ? kind : lasts.find((one) => Number(one) === days);
  };
  const choose = (chosen: LastDays | "dates") => {
    if (chosen === "dates") go({ last: undefined, from: props.asked.from, to: props.asked.to });
    else go({ last: chosen, from: undefined, to: undefined });
  };
  return (
    <div class={styles.controls}>
      <Choice label={t.range} options={options} value={value()} onChange={choose} />
      <Show when={props.asked.kind === "dates"}>
        <div class={styles.dates}>
          <DateField
            type="date"
            label={t.from}
            value={props.asked.from}
            max={props.today}
            onChange={(from) => go({ from, to: props.asked.to })}
          />
          <DateField
            type="date"
            label={t.to}
            value={props.asked.to}
            max={props.today}
            onChange={(to) => go({ from: props.asked.from, to })}
          />
        </div>
      </Show>
    </div>
  );
}
