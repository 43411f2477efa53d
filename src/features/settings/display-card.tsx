import { createSignal, Show } from "solid-js";
import { devicePreference, setDevicePreference } from "#data/device-preferences.ts";
import { offeredLocales, preferredLocale } from "#i18n/locale.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { Card } from "#ui/card/card.tsx";
import { Choice } from "#ui/choice/choice.tsx";
import { List, ListRow } from "#ui/list/list.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Switch } from "#ui/switch/switch.tsx";
import { applyAppearance, currentAppearance } from "./appearance.ts";
import { createSettings } from "./create-settings.ts";

/** How things look: appearance and language of this device, units and the hidden number of the person. */
export function DisplayCard() {
  const t = texts("settings", settings);
  const [appearance, setAppearance] = createSignal(currentAppearance());
  const own = createSettings();
  const hideNumber = own.value("hideNumber");
  const temperature = own.unit("temperatureUnit");
  const distance = own.unit("distanceUnit");
  const energy = own.unit("energyUnit");
  return (
    <Card heading={t.show}>
      <List>
        <ListRow label={t.appearance}>
          <Choice
            label={t.appearance}
            value={appearance()}
            options={[
              { value: "auto", word: t.appearanceAuto },
              { value: "light", word: t.appearanceLight },
              { value: "dark", word: t.appearanceDark },
            ]}
            onChange={(value) => {
              setAppearance(value);
              applyAppearance(value);
            }}
          />
        </ListRow>
        <Show when={offeredLocales.length > 1}>
          <LanguageRow label={t.language} />
        </Show>
        <ListRow
          label={
            <Switch
              label={t.hideNumber}
              detail={t.hideNumberDetail}
              checked={hideNumber() === true}
              onChange={(value) => own.save("hideNumber", value)}
            />
          }
        />
        <ListRow label={t.temperature}>
          <Choice
            label={t.temperature}
            value={temperature()}
            options={[
              { value: "celsius", word: t.celsius },
              { value: "fahrenheit", word: t.fahrenheit },
            ]}
            onChange={(value) => own.save("temperatureUnit", value)}
          />
        </ListRow>
        <ListRow label={t.distance}>
          <Choice
            label={t.distance}
            value={distance()}
            options={[
              { value: "kilometer", word: t.kilometer },
              { value: "mile", word: t.mile },
            ]}
            onChange={(value) => own.save("distanceUnit", value)}
          />
        </ListRow>
        <ListRow label={t.energy}>
          <Choice
            label={t.energy}
            value={energy()}
            options={[
              { value: "kilocalorie", word: t.kilocalorie },
              { value: "kilojoule", word: t.kilojoule },
            ]}
            onChange={(value) => own.save("energyUnit", value)}
          />
        </ListRow>
      </List>
      <Show when={own.failure()}>{(code) => <Notice kind="problem">{t.failed[code()]}</Notice>}</Show>
    </Card>
  );
}

/** The languages offered, each in its own words. The page loads anew in the chosen one. */
function LanguageRow(props: { label: string }) {
  const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return (
    <ListRow label={props.label}>
      <Choice
        label={props.label}
        value={preferredLocale([devicePreference("locale") ?? "", ...navigator.languages])}
        options={offeredLocales.map((value) => ({ value, word: nameOf(value) }))}
        onChange={(value) => {
          setDevicePreference("locale", value);
          location.reload();
        }}
      />
    </ListRow>
  );
}
