import { createSignal, createUniqueId, For, Index, Show } from "solid-js";
import { Button } from "../button/button.tsx";
import styles from "./data-table.module.css";

/** What a table says around its cells. */
export interface DataTableWords {
  readonly show: string;
  readonly hide: string;
  readonly previous: string;
  readonly next: string;
  /** "1–30 of 3,650". */
  readonly position: (first: number, last: number, all: number) => string;
}

const PAGE = 30;

/**
 * The numbers behind a picture, closed until asked for. Only one page of rows is ever made, however many
 * there are. The first cell of a row is its heading.
 */
export function DataTable(props: {
  caption: string;
  columns: readonly string[];
  count: number;
  row: (index: number) => readonly string[];
  words: DataTableWords;
}) {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  return (
    <div>
      <Button aria-expanded={open()} aria-controls={id} onClick={() => setOpen(!open())}>
        {open() ? props.words.hide : props.words.show}
      </Button>
      <div id={id}>
        <Show when={open()}>
          <Pages {...props} />
        </Show>
      </div>
    </div>
  );
}

function Pages(props: Parameters<typeof DataTable>[0]) {
  const [wanted, setWanted] = createSignal(0);
  const lastPage = () => Math.max(0, Math.ceil(props.count / PAGE) - 1);
  const page = () => Math.min(wanted(), lastPage());
  const rows = () =>
    Array.from({ length: Math.min(PAGE, props.count - page() * PAGE) }, (_, row) =>
      props.row(page() * PAGE + row),
    );
  return (
    <>
      <div class={styles.scroll}>
        <table class={styles.table}>
          <caption class="unseen">{props.caption}</caption>
          <thead>
            <tr>
              <For each={props.columns}>{(heading) => <th scope="col">{heading}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <Index each={rows()}>{(cells) => <Row cells={cells()} />}</Index>
          </tbody>
        </table>
      </div>
      <Show when={lastPage() > 0}>
        <div class={styles.pages}>
          <Button disabled={page() === 0} onClick={() => setWanted(page() - 1)}>
            {props.words.previous}
          </Button>
          <span class="quiet" role="status">
            {props.words.position(page() * PAGE + 1, page() * PAGE + rows().length, props.count)}
          </span>
          <Button disabled={page() === lastPage()} onClick={() => setWanted(page() + 1)}>
            {props.words.next}
          </Button>
        </div>
      </Show>
    </>
  );
}

function Row(props: { cells: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{props.cells[0]}</th>
      <Index each={props.cells.slice(1)}>{(cell) => <td>{cell()}</td>}</Index>
    </tr>
  );
}
