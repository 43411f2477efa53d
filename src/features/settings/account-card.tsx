import { currentAccount } from "#data/account-preference.ts";
import { settings } from "#i18n/locales/en/settings.ts";
import { texts } from "#i18n/texts.ts";
import { hasSession } from "#remote/session-storage.ts";
import { Card } from "#ui/card/card.tsx";
import { List, ListLink } from "#ui/list/list.tsx";

/** The way to the account, and whether it asks for something. */
export function AccountCard() {
  const t = texts("settings", settings);
  const account = currentAccount();
  return (
    <Card heading={t.account}>
      <List>
        <ListLink
          href="/account"
          label={account?.email ?? t.accountNone}
          detail={account ? (hasSession() ? t.accountHeld : t.accountExpired) : t.accountNoneDetail}
        />
      </List>
    </Card>
  );
}
