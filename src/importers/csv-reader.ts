const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A row of a table with the number of the line it begins on, 1 for the first. */
export interface CsvRow {
  readonly cells: string[];
  readonly line: number;
}

export interface CsvReader {
  /** Reads on; the text may end anywhere. False: a cell has grown past the limit, so this is no table. */
  push(text: string): boolean;
  /** Hands over the last row. Returns the line of a quote that was never closed; that row is lost. */
  end(): number | undefined;
  /** The line reached so far. */
  line(): number;
}

/**
 * Reads comma-separated values piece by piece (RFC 4180, and what spreadsheets make of it: other
 * delimiters, any kind of line break, quotes in unquoted cells, text after a closing quote). Takes time in
 * proportion to the text whatever it holds. Rows without any text are left out.
 */
export function createCsvReader(
  delimiter: string,
  onRow: (row: CsvRow) => void,
  longestCell = 1_000_000,
): CsvReader {
  const separator = delimiter.charCodeAt(0);
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "plain" | "quoted" | "quoteInQuoted" = "start";
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;
  let afterReturn = false;

  function endCell(): void {
    cells.push(cell);
    cell = "";
    state = "start";
  }

  function endRow(): void {
    endCell();
    if (cells.some((text) => text !== "")) onRow({ cells, line: rowLine });
    cells = [];
  }

  function push(text: string): boolean {
    // Everything from here to the current character belongs to the cell.
    let from = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      const secondOfPair = afterReturn && code === LINE_FEED;
      const isBreak = code === LINE_FEED || code === CARRIAGE_RETURN;
      afterReturn = code === CARRIAGE_RETURN;
      if (isBreak && !secondOfPair) line += 1;
      if (state === "quoted") {
        if (code !== QUOTE) continue;
        cell += text.slice(from, i);
        state = "quoteInQuoted";
        from = i + 1;
      } else if (code === QUOTE && state === "quoteInQuoted") {
        // A doubled quote stands for one: it begins the rest of the cell.
        state = "quoted";
        from = i;
      } else if (code === QUOTE && state === "start") {
        state = "quoted";
        quoteLine = line;
        from = i + 1;
      } else if (code === separator) {
        cell += text.slice(from, i);
        endCell();
        from = i + 1;
      } else if (isBreak) {
        if (!secondOfPair) {
          cell += text.slice(from, i);
          endRow();
        }
        from = i + 1;
        rowLine = line;
      } else if (state !== "plain") {
        state = "plain";
      }
      if (cell.length > longestCell) return false;
    }
    cell += text.slice(from);
    return cell.length <= longestCell;
  }

  return {
    push,
    line: () => line,
    end() {
      if (state === "quoted") return quoteLine;
      if (cells.length > 0 || cell !== "") endRow();
      return undefined;
    },
  };
}

/** Which of the usual delimiters stands most often in a header line outside of quotes. */
export function guessDelimiter(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
}
