import { type Accessor, createRoot, createSignal } from "solid-js";
import { searchParam } from "#ui/navigation/navigation.ts";
import { unfinished } from "#ui/unfinished/unfinished.ts";
import type { UpdateState } from "./update-controller.ts";

const [state, setState] = createRoot(() => createSignal<UpdateState>("current"));
const [putOff, setPutOff] = createRoot(() => createSignal(false));
let ask = () => {};

/** Connects the notice with the controller, which is loaded later. */
export function onUpdateAsked(asked: () => void): (state: UpdateState) => void {
  ask = asked;
  return setState;
}

/** Whether a form or an import is under way, which nothing may interrupt. */
export const busy: Accessor<boolean> = () => searchParam("log") !== undefined || unfinished();

/** Whether to say that a new version is ready, or on its way because the person asked for it. */
export const updateShown: Accessor<boolean> = () =>
  isUpdating() || (!putOff() && !busy() && (state() === "waiting" || state() === "replaced"));

/** Whether the new version is taking over. */
export const isUpdating: Accessor<boolean> = () => state() === "switching";

/** The person wants the new version now. */
export function takeUpdate(): void {
  ask();
}

/** Not now: the new version comes when the app is opened again. */
export function putOffUpdate(): void {
  setPutOff(true);
}
