import { type Accessor, createRoot, createSignal } from "solid-js";

const [due, setDue] = createRoot(() => createSignal(false));

/** Whether Today offers to install the app. */
export const installOffered: Accessor<boolean> = due;

/** Starts the offer. It stays where it is until it is answered or the app is opened again. */
export function offerInstall(): void {
  setDue(true);
}
