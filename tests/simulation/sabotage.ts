import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A rule of sync broken on purpose: a piece of code and what stands there instead. */
interface Sabotage {
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const sabotages: readonly Sabotage[] = [
  {
    rule: "a waiting field is not overwritten by a pull",
    file: "src/sync/outgoing.ts",
    from: "...without(theirs, waiting?.bases)",
    to: "...theirs",
  },
  {
    rule: "the base stamp goes along",
    file: "src/sync/outgoing.ts",
    from: "...(Object.keys(fieldBases).length > 0 &&",
    to: "...(Object.keys(fieldBases).length > 1e9 &&",
  },
  {
    rule: "what was edited while it was sent goes on waiting",
    file: "src/sync/outgoing.ts",
    from: "if (!current || isSame(sent, current)) return undefined;",
    to: "return undefined;",
  },
  {
    rule: "the cursor moves with the rows, not before them",
    file: "src/sync/round.ts",
    from: "    await reopening(db, () => storePage",
    to: "    await storePage(db, { ...stored, rows: [] }, context.now(), stored.cursor);\n    await reopening(db, () => storePage",
  },
  {
    rule: "after sending, the cursor jumps over own rows only",
    file: "src/sync/settle.ts",
    from: 'if (known?.key !== "cursor" || !isSame(known.cursor, before)) return false;',
    to: 'if (known?.key !== "cursor") return false;',
  },
  {
    rule: "a restored server is noticed",
    file: "src/sync/send-again.ts",
    from: "return known !== undefined && (known.epoch !== answer.epoch || known.cursor.seq > head);",
    to: "return known === undefined && head < 0;",
  },
  {
    rule: "to a restored server everything is sent again",
    file: "src/sync/send-again.ts",
    from: "await db.outbox.bulkPut(batches);",
    to: "batches.length = 0;",
  },
  {
    rule: "a first round sends before it pulls",
    file: "src/sync/round.ts",
    from: "  const pushed = await pushWaiting(context);\n  if (!pushed.ok) return pushed;\n  // Scores wait",
    to: "  const early = await withImportLock(context.db, () => firstPull(context));\n  if (!early.ok) return early;\n  const pushed = await pushWaiting(context);\n  if (!pushed.ok) return pushed;\n  // Scores wait",
  },
  {
    rule: "an incomplete change is sent whole",
    file: "src/sync/settle.ts",
    from: 'return { entry: { table, id, bases: "all" } };\n    case "rejected"',
    to: 'return {};\n    case "rejected"',
  },
  {
    rule: "what the server refuses stays with the person",
    file: "src/sync/settle.ts",
    from: "return { entry: { ...waiting, rejected:",
    to: "return { entry: undefined && { ...waiting, rejected:",
  },
  {
    rule: "a request that can't be read is halved down to the record at fault",
    file: "src/sync/push.ts",
    from: "if (now.length > 1) size.batch = Math.ceil(now.length / 2);",
    to: "if (now.length > 1) return { ok: false, failure };",
  },
  {
    rule: "the clock follows what arrives",
    file: "src/sync/clock.ts",
    from: "if (latest && latest !== own) await",
    to: "if (latest === undefined) await",
  },
  {
    rule: "stamps of the future are set right",
    file: "src/sync/clock.ts",
    from: "    if (!isAhead) return;\n",
    to: "    if (isAhead || !isAhead) return;\n",
  },
  {
    rule: "the person's edit wins over a source's",
    file: "src/core/model/stamp.ts",
    from: "return isPersons === isFromSource(other) ? isPersons : stamp > other;",
    to: "return isPersons || stamp > other;",
  },
  {
    rule: "a deletion yields to a later edit",
    file: "src/core/merge/merge.ts",
    from: "if (writtenStamps(row).some((stamp) => outranks(stamp, deleted))) return merged(row);",
    to: "",
  },
  {
    rule: "a round works for one account from beginning to end",
    file: "supabase/migrations/20261121090300_spaces.sql",
    from: "  raise exception 'not a member of this space' using errcode = '42501';",
    to: "",
  },
  {
    rule: "each writing transaction takes a number of its own",
    file: "supabase/migrations/20261121090300_spaces.sql",
    from: "do update set seq = h.seq + 1,",
    to: "do update set seq = h.seq,",
  },
  {
    rule: "what loses unseen is set aside",
    file: "supabase/migrations/20261121090700_push_change.sql",
    from: "if merged -> 'lost' <> '[]' then",
    to: "if false then",
  },
];

/** Runs the simulation on a copy with one rule broken; true when it noticed. */
function isNoticed({ file, from, to }: Sabotage): boolean {
  const copy = mkdtempSync(join(tmpdir(), "fire-rescued-sabotage-"));
  try {
    for (const path of ["src", "supabase/migrations", "tests/simulation", "tests/sql", "package.json"]) {
      cpSync(path, join(copy, path), { recursive: true });
    }
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    const code = readFileSync(file, "utf8");
    if (!code.includes(from)) throw new Error(`${file} has changed: ${from}`);
    writeFileSync(
      join(copy, file),
      code.replace(from, () => to),
    );
    const main = join("tests", "simulation", "main.ts");
    const run = spawnSync(process.execPath, [main, "--seed", "1", "--runs", "150", "--once"], {
      cwd: copy,
      encoding: "utf8",
    });
    return run.status !== 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const unnoticed = sabotages.filter((sabotage) => {
  const noticed = isNoticed(sabotage);
  console.log(`${noticed ? "noticed  " : "UNNOTICED"}  ${sabotage.rule}`);
  return !noticed;
});
process.exitCode = unnoticed.length > 0 ? 1 : 0;
