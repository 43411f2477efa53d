import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from "solid-js";
import domainFill from "../styles/domain-fill.module.css";
import { createSwipe } from "../swipe/create-swipe.ts";
import type { ChartData } from "./chart-data.ts";
import { followLook, readLook } from "./chart-look.ts";
import type { ChartPlace, DrawnChart } from "./make-chart.ts";
import styles from "./trend-chart.module.css";

/** What is waiting, a tap say, comes first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Fills a ChartSpace with panels over a shared time, one point of which is chosen: by pointing, tapping or arrow keys. The canvas
 * says its summary; the choice is a slider, so that a keyboard and a screen reader can walk through it.
 */
export function TrendChart(props: {
  data: ChartData;
  /** The picture in a sentence. */
  label: string;
  /** What is chosen ("Day"), and the chosen point in words. */
  choiceLabel: string;
  choiceWords: string;
  choice: number;
  onChoose: (index: number) => void;
  /** A step beyond the first or last point, or a swipe, Page Up and Page Down. */
  onMove: (direction: "earlier" | "later", by: "point" | "window") => void;
  onOpen: () => void;
}) {
  const [chart, setChart] = createSignal<DrawnChart>();
  const [layout, setLayout] = createSignal(0);
  let host!: HTMLDivElement;
  let canvas!: HTMLCanvasElement;
  let control!: HTMLDivElement;
  let gone = false;

  onMount(() => {
    createSwipe(control, {
      earlier: () => props.onMove("earlier", "window"),
      later: () => props.onMove("later", "window"),
    });
  });
  const draw = async () => {
    const { makeChart } = await import("./make-chart.ts");
    // Loading a library, reading styles and setting up are separate pieces of work.
    await nextTask();
    const look = gone ? undefined : readLook(host);
    await nextTask();
    if (!gone && look) {
      setChart(makeChart(host, canvas, props.data, look, () => setLayout((count) => count + 1)));
    }
  };
  onMount(draw);
  onMount(() => onCleanup(followLook(() => chart()?.recolour())));
  createEffect(
    on(
      () => props.data,
      (data) => chart()?.show(data),
      { defer: true },
    ),
  );
  onCleanup(() => {
    gone = true;
    chart()?.destroy();
  });

  const place = (): ChartPlace | undefined => {
    layout();
    return props.data.count > 0 ? chart()?.placeOf(props.choice) : undefined;
  };
  const point = (event: PointerEvent) => {
    const index = chart()?.indexAt(event.clientX - host.getBoundingClientRect().left);
    if (index !== undefined) props.onChoose(index);
  };
  const step = (by: number) => {
    const next = props.choice + by;
    if (next < 0) props.onMove("earlier", "point");
    else if (next >= props.data.count) props.onMove("later", "point");
    else props.onChoose(next);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step(-1),
    ArrowDown: () => step(-1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(1),
    Home: () => props.onChoose(0),
    End: () => props.onChoose(props.data.count - 1),
    PageUp: () => props.onMove("earlier", "window"),
    PageDown: () => props.onMove("later", "window"),
    Enter: () => props.onOpen(),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  return (
    <div ref={host} class={styles.chart}>
      <canvas ref={canvas} class={styles.canvas} role="img" aria-label={props.label} />
      <svg class={styles.choice} aria-hidden="true">
        <Show when={place()}>{(at) => <Cursor place={at()} data={props.data} />}</Show>
      </svg>
      <div
        ref={control}
        class={styles.control}
        role="slider"
        tabIndex={0}
        aria-label={props.choiceLabel}
        aria-valuemin="0"
        aria-valuemax={Math.max(0, props.data.count - 1)}
        aria-valuenow={props.choice}
        aria-valuetext={props.choiceWords}
        onKeyDown={press}
        onPointerMove={(event) => event.pointerType === "mouse" && point(event)}
        onClick={(event) => point(event as unknown as PointerEvent)}
      />
    </div>
  );
}

function Cursor(props: { place: ChartPlace; data: ChartData }) {
  return (
    <>
      <line x1={props.place.x} x2={props.place.x} y1={props.place.top} y2={props.place.bottom} />
      <For each={props.place.values}>
        {(value) => (
          <circle
            class={domainFill[props.data.panels[value.panel]?.colour ?? "mind"]}
            cx={props.place.x}
            cy={value.y}
            r="4.5"
          />
        )}
      </For>
    </>
  );
}
