import { database } from "./current-database.ts";
import { live } from "./live.ts";

/**
 * Asks the browser to keep this device's records even when space runs low, once there is something to
 * keep: after the first write, and again at later starts while the answer is no, since browsers change
 * their mind with use. The answer is stored for Settings to show.
 */
export function askForPersistence(): void {
  const db = database();
  const waiting = live(() => db.outbox.count()).subscribe(
    (count) => {
      if (count === 0) return;
      waiting.unsubscribe();
      void ask();
    },
    () => {},
  );
  async function ask(): Promise<void> {
    if (!navigator.storage?.persist) {
      await db.device.put({ key: "persistence", value: "unsupported" });
      return;
    }
    const granted = await navigator.storage.persist();
    await db.device.put({ key: "persistence", value: granted ? "granted" : "denied" });
  }
}
