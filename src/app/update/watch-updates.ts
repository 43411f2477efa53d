import { createEffect, createRoot, on, untrack } from "solid-js";
import { Workbox } from "workbox-window";
import { hereWith } from "#ui/navigation/navigation.ts";
import { unfinished } from "#ui/unfinished/unfinished.ts";
import { UpdateController } from "./update-controller.ts";
import { busy, onUpdateAsked } from "./update-state.ts";

const HOUR = 3_600_000;

/**
 * Registers the service worker, looks for new versions when the app comes to the front and each hour, and
 * hands what happens to the controller. Without service workers the app runs as a website.
 */
export async function watchUpdates(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const workbox = new Workbox("/service-worker.js");
  let registration: ServiceWorkerRegistration | undefined;
  const controller = new UpdateController({
    activateWaiting: () => workbox.messageSkipWaiting(),
    isStillWaiting: () => registration?.waiting != null,
    reload: () => location.reload(),
    canReloadUnseen: () => document.hidden && !untrack(busy),
    after: (milliseconds, work) => setTimeout(work, milliseconds),
    show: onUpdateAsked(() => controller.asked()),
  });
  followPage(controller);
  // Loaded now: once another version has taken over, this version's lazy parts are gone.
  void import("./update-notice.tsx");
  try {
    const before = await navigator.serviceWorker.getRegistration();
    followWorkers(controller, workbox, before?.active != null);
    registration = await workbox.register({ immediate: true });
    if (registration) lookRegularly(registration);
  } catch {
    // The browser keeps nothing (private mode) or the network failed: the next start tries again.
  }
}

/** The first version that ever takes over this page is the one it came with. */
function followWorkers(controller: UpdateController, workbox: Workbox, installedBefore: boolean): void {
  let isFirst = !installedBefore;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!isFirst) controller.switched();
    isFirst = false;
  });
  workbox.addEventListener("waiting", () => controller.found());
}

function followPage(controller: UpdateController): void {
  document.addEventListener("visibilitychange", () => controller.unseen());
  const address = () => hereWith({});
  const left = () => {
    // An import goes on while the person looks at other pages.
    if (!untrack(unfinished)) controller.movedOn();
  };
  createRoot(() => createEffect(on(address, left, { defer: true })));
}

function lookRegularly(registration: ServiceWorkerRegistration): void {
  // Offline the browser cannot look; it will the next time.
  const look = () => registration.update().catch(() => {});
  setInterval(look, HOUR);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void look();
  });
}
