import styles from "./sync-line.module.css";
import type { SyncLine } from "./sync-state.ts";

const CLOUD = "M7 18.5a4 4 0 01-.6-7.96 5.5 5.5 0 0110.7-1.1A4.6 4.6 0 0117 18.5z";

/** What stands on the cloud, on the same 24-unit grid as the app's icons. */
const inside: Partial<Record<SyncLine["is"], string>> = {
  synced: "M9 13.6l2.2 2.2 3.9-4",
  syncing: "M12 16v-4.6M9.8 13.4l2.2-2.2 2.2 2.2",
  first: "M12 11.2v4.6M9.8 13.8l2.2 2.2 2.2-2.2",
  offline: "M4 4l16 16",
  signIn: "M12 10.4v3.2M12 16v.1",
  update: "M12 10.4v3.2M12 16v.1",
  full: "M12 10.4v3.2M12 16v.1",
  unavailable: "M12 10.4v3.2M12 16v.1",
  refused: "M12 10.4v3.2M12 16v.1",
};

/** A cloud that tells how syncing stands. The words beside it say the same. */
export function SyncMark(props: { is: SyncLine["is"] }) {
  return (
    <svg
      class={styles.mark}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={CLOUD + (inside[props.is] ?? "")} />
    </svg>
  );
}
