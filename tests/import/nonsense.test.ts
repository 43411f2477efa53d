import { describe, expect, test } from "vitest";
import type { ImportPreview } from "#importers/import-preview.ts";
import { asFile, readBadly, readWell } from "./read-files.ts";

const cycleHeader =
  "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Resting heart rate (bpm)," +
  "Heart rate variability (ms),Day Strain,Energy burned (cal),Sleep onset,Wake onset,Asleep duration (min)";
const sleepHeader = "Cycle start time,Cycle timezone,Sleep onset,Wake onset,Asleep duration (min),Nap";
const workoutHeader =
  "Cycle start time,Cycle timezone,Workout start time,Workout end time,Activity name,Activity Strain," +
  "Energy burned (cal),HR Zone 1 %,HR Zone 2 %,HR Zone 3 %,HR Zone 4 %,HR Zone 5 %";
const journalHeader = "Cycle start time,Cycle timezone,Question text,Answered yes,Notes";
const goodCycle =
  "2026-05-04 23:00:00,2026-05-05 23:00:00,UTC+01:00,60,52,55,10.5,2400,2026-05-04 23:00:00,2026-05-05 07:00:00,440";

function table(header: string, ...rows: string[]) {
  return asFile("table.csv", [header, ...rows].join("\n"));
}

async function only(file: File) {
  const { preview, records } = await readWell([file]);
  return { records, file: preview.files[0] as ImportPreview["files"][number] };
}

describe("a value that no living person has", () => {
  test("is left out, counted and shown, and the rest of its row is kept", async () => {
    const { records, file } = await only(
      table(
        cycleHeader,
        goodCycle,
        "2026-05-05 23:00:00,2026-05-06 23:00:00,UTC+01:00,61,0,900,99,2400,2026-05-05 23:00:00,2026-05-06 07:00:00,440",
        "2026-05-06 23:00:00,2026-05-07 23:00:00,UTC+01:00,62,53,950,abc,2400,2026-05-06 23:00:00,2026-05-07 07:00:00,440",
      ),
    );
    expect(file).toMatchObject({ rows: 3, accepted: 3, skipped: [] });
    expect(file.dropped).toContainEqual({
      column: "Heart rate variability (ms)",
      count: 2,
      exampleLine: 3,
      exampleValue: "900",
    });
    expect(file.dropped.map(({ column, count }) => [column, count])).toEqual([
      ["Day Strain", 2],
      ["Resting heart rate (bpm)", 1],
      ["Heart rate variability (ms)", 2],
    ]);
    const second = records.recovery.find((one) => one.day === "2026-05-06");
    expect(second).toMatchObject({ recoveryPercent: 61, scoreState: "scored" });
    expect(second).not.toHaveProperty("hrvRmssdMs");
    expect(records.cycle.find((one) => one.day === "2026-05-06")).not.toHaveProperty("strain");
  });

  test("zones of more than the whole workout are left out together", async () => {
    const { records, file } = await only(
      table(
        workoutHeader,
        "2026-05-04 23:00:00,UTC+01:00,2026-05-05 10:00:00,2026-05-05 11:00:00,Run,9,400,80,80,0,0,0",
      ),
    );
    expect(file.dropped).toMatchObject([{ column: "HR Zone 1 %", count: 1 }]);
    expect(records.workout[0]).not.toHaveProperty("zonesMs");
  });

  test("a night that ends before it begins is left out, and its cycle kept", async () => {
    const { records, file } = await only(
      table(cycleHeader, goodCycle.replace("2026-05-05 07:00:00", "2026-05-04 07:00:00")),
    );
    expect(records).toMatchObject({ sleep: [], cycle: [{ strain: 10.5 }] });
    expect(file.dropped).toMatchObject([{ column: "Sleep onset", count: 1 }]);
  });
});

describe("a row that cannot be placed", () => {
  test.each([
    ["no date", "badTime", "yesterday,2026-05-06 23:00:00,UTC+01:00,1,,,,,,,"],
    ["an end that is no date", "badTime", "2026-05-05 23:00:00,soon,UTC+01:00,1,,,,,,,"],
    ["a date of 1970", "implausibleTime", "1970-01-01 00:00:00,1970-01-02 00:00:00,UTC+01:00,1,,,,,,,"],
    ["a date of the future", "implausibleTime", "2031-01-01 00:00:00,,UTC+01:00,1,,,,,,,"],
    ["an end in the future", "implausibleTime", "2026-05-05 23:00:00,2062-05-06 23:00:00,UTC+01:00,1,,,,,,,"],
    [
      "an end before its start",
      "endBeforeStart",
      "2026-05-05 23:00:00,2026-05-05 01:00:00,UTC+01:00,1,,,,,,,",
    ],
    ["no zone that can be read", "noTimeZone", "2026-05-05 23:00:00,2026-05-06 23:00:00,Mars,1,,,,,,,"],
    ["the start of an earlier row", "duplicate", goodCycle],
    ["most of another cycle", "overlap", "2026-05-04 23:10:00,2026-05-05 22:50:00,UTC+01:00,1,,,2,,,,"],
  ])("with %s is skipped and counted by its reason", async (_name, reason, row) => {
    const { records, file } = await only(table(cycleHeader, goodCycle, "", row));
    expect(file).toMatchObject({ rows: 2, accepted: 1, skipped: [{ reason, count: 1, exampleLine: 4 }] });
    expect(records.cycle).toHaveLength(1);
    expect(records.cycle[0]?.day).toBe("2026-05-05");
  });

  test("sleeps and workouts of more than a day are skipped", async () => {
    const { file } = await only(
      table(
        sleepHeader,
        "2026-05-04 23:00:00,UTC+01:00,2026-05-04 23:00:00,2026-05-05 07:00:00,430,false",
        "2026-05-05 23:00:00,UTC+01:00,2026-05-05 23:00:00,2026-05-07 07:00:00,430,false",
      ),
    );
    expect(file).toMatchObject({ accepted: 1, skipped: [{ reason: "tooLong", count: 1, exampleLine: 3 }] });
  });

  test("answers without a question or without yes or no are skipped", async () => {
    const { file, records } = await only(
      table(
        journalHeader,
        '2026-05-04 23:00:00,UTC+01:00, Have any caffeine? ,TRUE,"a, ""b""\nc"',
        "2026-05-04 23:00:00,UTC+01:00,,true,",
        "2026-05-04 23:00:00,UTC+01:00,Hydrated?,perhaps,",
      ),
    );
    expect(file.skipped).toEqual([
      { reason: "noQuestion", count: 1, exampleLine: 4 },
      { reason: "noAnswer", count: 1, exampleLine: 5 },
    ]);
    expect(records.journal_answer).toMatchObject([
      { question: "Have any caffeine?", yes: true, note: 'a, "b"\nc', day: "2026-05-05" },
    ]);
  });
});

describe("records as they are at times", () => {
  test("an open cycle has no end and is pending", async () => {
    const { records } = await only(
      table(
        cycleHeader,
        "2026-05-05 23:00:00,,UTC+01:00,61,52,55,,,2026-05-05 23:00:00,2026-05-06 07:00:00,440",
      ),
    );
    expect(records.cycle).toMatchObject([{ scoreState: "pending", day: "2026-05-06" }]);
    expect(records.cycle[0]).not.toHaveProperty("end");
    expect(records.recovery).toMatchObject([{ scoreState: "scored", recoveryPercent: 61 }]);
  });

  test("an unscored cycle has no values, and its night is unscorable too", async () => {
    const { records } = await only(
      table(
        cycleHeader,
        "2026-05-05 23:00:00,2026-05-06 23:00:00,UTC+01:00,,,,,,2026-05-05 23:00:00,2026-05-06 07:00:00,",
      ),
    );
    expect(records.cycle[0]?.scoreState).toBe("unscorable");
    expect(records.recovery[0]?.scoreState).toBe("unscorable");
    expect(records.sleep[0]?.scoreState).toBe("unscorable");
  });

  test("a cycle whose night was lost has neither sleep nor recovery", async () => {
    const { records } = await only(
      table(cycleHeader, goodCycle, "2026-05-05 23:00:00,2026-05-06 23:00:00,UTC+01:00,,,,4.2,1800,,,"),
    );
    expect(records.cycle.map((one) => one.day)).toEqual(["2026-05-05", "2026-05-06"]);
    expect(records.sleep).toHaveLength(1);
    expect(records.recovery).toHaveLength(1);
  });

  test("calories are kilocalories, and shares of zones become milliseconds with the rest in zone 0", async () => {
    const { records } = await only(
      table(
        workoutHeader,
        "2026-05-04 23:00:00,UTC-03:30,2026-05-05 22:30:00,2026-05-05 23:30:00,Running,9.1,582.0,10,20,30,15,5",
      ),
    );
    expect(records.workout).toMatchObject([
      {
        start: Date.UTC(2026, 4, 6, 2),
        day: "2026-05-05",
        energyKilojoule: 2435.088,
        zonesMs: [720_000, 360_000, 720_000, 1_080_000, 540_000, 180_000],
      },
    ]);
  });

  test("an old workout far from every cycle has no zone, and is skipped", async () => {
    const header = workoutHeader.replace("Cycle timezone,", "");
    const workouts = asFile(
      "workouts.csv",
      [
        header,
        "2026-05-04 23:00:00,2026-05-05 10:00:00,2026-05-05 11:00:00,Run,9,400,0,0,0,0,0",
        "2025-01-01 23:00:00,2025-01-02 10:00:00,2025-01-02 11:00:00,Run,9,400,0,0,0,0,0",
      ].join("\n"),
    );
    const { records, preview } = await readWell([table(cycleHeader, goodCycle), workouts]);
    expect(records.workout).toMatchObject([{ start: Date.UTC(2026, 4, 5, 9), offset: 60 }]);
    expect(preview.files[1]?.skipped).toEqual([{ reason: "noTimeZone", count: 1, exampleLine: 3 }]);
  });
});

describe("a selection that cannot be used", () => {
  test("says which columns lack when no table can be read", async () => {
    expect(
      await readBadly([table("Cycle start time,Question text,Notes", "2026-05-04 23:00:00,a,b")]),
    ).toEqual({
      code: "missingColumns",
      file: "table.csv",
      columns: ["Answered yes"],
    });
  });

  test("reads the other tables when one lacks columns, and says so", async () => {
    const broken = asFile(
      "journal_entries.csv",
      "Cycle start time,Question text,Notes\n2026-05-04 23:00:00,a,b",
    );
    const { preview, records } = await readWell([table(cycleHeader, goodCycle), broken]);
    expect(preview.warnings).toContainEqual({
      code: "fileLeftOut",
      file: "journal_entries.csv",
      columns: ["Answered yes"],
    });
    expect(records.cycle).toHaveLength(1);
  });

  test("without a row is empty", async () => {
    expect(await readBadly([table(cycleHeader)])).toEqual({ code: "empty", files: ["table.csv"] });
  });

  test("in which every row is nonsense says why", async () => {
    const rows = ["1/2/2026 7:31,,UTC,1,,,,,,,", "1/3/2026 7:31,,UTC,1,,,,,,,"];
    expect(await readBadly([table(cycleHeader, ...rows)])).toEqual({
      code: "noUsableRows",
      file: "table.csv",
      rows: 2,
      reason: "badTime",
      line: 2,
    });
  });

  test("with a quote that is never closed keeps what stands before it, and says where it is", async () => {
    const { preview, records } = await readWell([table(cycleHeader, goodCycle, '2026-05-05 23:00:00,"2026')]);
    expect(records.cycle).toHaveLength(1);
    expect(preview.warnings).toContainEqual({ code: "unclosedQuote", file: "table.csv", line: 3 });
  });
});
