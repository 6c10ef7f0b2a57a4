import { expect, test } from "vitest";
import { isOtherLanguage } from "../../src/text/english.ts";

test.each([
  [
    "French",
    "Le pont du port a été fermé lundi après qu'un ferry a heurté une pile dans le brouillard. Deux passagers ont été soignés, a dit l'hôpital, et personne d'autre n'est blessé. Les plongeurs vont examiner toutes les piles.",
  ],
  [
    "Dutch",
    "De brug over de haven was maandag dicht nadat een veerboot in de mist een pijler had geraakt. We hebben twee gewonden in het ziekenhuis, zei de arts, en of er meer zijn weten we in de loop van de dag.",
  ],
  ["a German sentence", "Die Brücke ist nach dem Unfall gesperrt und das Schiff liegt nicht mehr dort."],
  ["a script of its own", "Мост в гавани закрыли в понедельник после того, как паром ударил опору."],
])("%s is another language", (_, text) => expect(isOtherLanguage(text)).toBe(true));

test.each([
  [
    "a report",
    "The harbour bridge was closed on Monday after a ferry struck a pier in fog. Two passengers were treated for cuts, the hospital said, and nobody else was hurt. Divers will look at every pier.",
  ],
  ["what is too short to tell", "Pont fermé lundi à Malm."],
  ["a sentence with names from elsewhere", "Los Angeles beat Des Moines in La Jolla on Monday, a spokesman said."],
  ["nothing", ""],
])("%s is not", (_, text) => expect(isOtherLanguage(text)).toBe(false));
