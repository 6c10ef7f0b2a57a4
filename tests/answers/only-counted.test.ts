import { expect, test } from "vitest";
import { isOnlyCounted } from "../../src/answers/doubt/only-counted.ts";
import { given } from "./given.ts";

test.each([
  ["Which villages were evacuated?", "Three villages above the Gulf of Orn were evacuated overnight.", "Gulf of Orn"],
  [
    "Which five countries stayed away?",
    "Five countries stayed away in protest at Velmar's taking part.",
    "protest at Velmar's",
  ],
  ["Which clubs abstained from the vote?", "Linden voted against; three other clubs abstained.", "Linden"],
  [
    "Which brands have stopped their ads?",
    "Since Kolb bought it in May, several brands have stopped their ads.",
    "Kolb",
  ],
  ["In which schools was it found?", "It was found at a number of schools near Port Amherst.", "Port Amherst"],
  ["Which two officers were charged?", "She charged two officers under an act of Halmer.", "Halmer"],
])("how many there are is not which: %s %s", (asked, body, found) => {
  expect(isOnlyCounted(...given(asked, body, found))).toBe(true);
});

test.each([
  ["Which villages were evacuated?", "Three villages were evacuated: Orn, Velm and Linden.", "Orn, Velm and Linden"],
  ["Which villages were evacuated?", "Three villages, among them Orn, were evacuated.", "Orn"],
  ["Which villages were evacuated?", "Orn and two other villages were evacuated.", "Orn"],
  ["Which villages were evacuated?", "Orn, Velm and some smaller villages were evacuated.", "Orn, Velm"],
  ["Which villages were evacuated?", "The villages of Orn and Velm were evacuated.", "Orn and Velm"],
  ["Which villages were evacuated?", "The two villages evacuated were Orn and Velm.", "Orn and Velm"],
  ["Which villages were evacuated?", "Several villages such as Orn were evacuated.", "Orn"],
  ["Which village was evacuated?", "Of three villages Orn was evacuated.", "Orn"],
  ["Which countries sent ships?", "Velmar and Orrin are two countries that sent ships.", "Velmar and Orrin"],
  ["Which countries sent ships?", "Velmar and Orrin sent ships.", "Velmar and Orrin"],
  ["Which teams are unbeaten?", "Linden is one of four teams left along with Orn and Velm.", "Orn and Velm"],
  ["Which of the clubs won?", "Of three clubs from the north Linden won.", "Linden"],
  ["What did the clubs win?", "Three clubs from the north won a cup of gold.", "a cup of gold"],
  ["How many clubs won?", "Three clubs from Linden won.", "Three"],
  ["Which songs did she sing?", "She sang four songs — Harbour and The Long Night among them.", "Harbour"],
  [
    "Which prizes did the film win?",
    "The film won two prizes in Linden, for its music and its script.",
    "for its music",
  ],
  [
    "Which ministers resigned?",
    "Two ministers resigned on Monday, Ines Kolb and Arno Beck.",
    "Ines Kolb and Arno Beck",
  ],
  ["Which firms were fined?", "The court fined several firms, including Halmer.", "Halmer"],
])("what is set beside their number answers: %s %s", (asked, body, found) => {
  expect(isOnlyCounted(...given(asked, body, found))).toBe(false);
});
