import { describe, expect, it } from "vitest";
import { contactsOf, elsewhere, parseRegion, regions } from "./contacts.ts";
import { dial, textTo } from "./dial.ts";

describe("contacts", () => {
  it.each(regions)("%s has an emergency number, and every line can be reached", (region) => {
    const { emergency, lines } = contactsOf(region);
    expect(emergency.length).toBeGreaterThan(0);
    for (const number of emergency) expect(number).toMatch(/^\d{3}$/);
    for (const line of lines) {
      const reach = line.phone ?? line.text?.number ?? "";
      expect(reach.replaceAll(/[ -]/g, "")).toMatch(/^\d{3,11}$/);
    }
  });

  it("a country without a line of its own still has the European emergency number", () => {
    expect(contactsOf("GR")).toEqual({ emergency: ["112"], lines: [] });
  });

  it("an unknown country falls back instead of showing another country's lines", () => {
    expect(parseRegion("XX")).toBeUndefined();
    expect(parseRegion(undefined)).toBeUndefined();
    expect(contactsOf(parseRegion("other"))).toBe(elsewhere);
  });
});

describe("dialling", () => {
  it("leaves out what is only there for eyes", () => {
    expect(dial("0800 111 0 111")).toBe("tel:08001110111");
    expect(dial("0120-279-338")).toBe("tel:0120279338");
  });

  it("writes the word that a text line asks for", () => {
    expect(textTo({ number: "741741", word: "HOME" })).toBe("sms:741741?body=HOME");
    expect(textTo({ number: "988" })).toBe("sms:988");
  });
});
