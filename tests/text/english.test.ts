import { expect, test } from "vitest";
import { isForeignQuestion, isOtherLanguage } from "../../src/text/english.ts";

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
  ["a Spanish sentence", "El puente del puerto se cerró el lunes y la policía dijo que el barco no tenía luz."],
  ["a Polish sentence", "Most został zamknięty w poniedziałek, a policja mówi, że statek nie miał świateł."],
  [
    "Indonesian",
    "Jembatan pelabuhan ditutup pada hari Senin dan dua penumpang dirawat. Polisi mengatakan kapal yang menabrak tiang itu tidak menyalakan lampu dan akan diperiksa dengan teliti dari dalam.",
  ],
  [
    "a German report with English names",
    "Der FC Lund hat das Spiel gegen Malm United gewonnen. Trainer Bo Roy von Harbour Town FC war nicht zufrieden und sprach mit dem Team.",
  ],
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

test.each([
  [
    "places with small words in their names",
    "Fire crews fought a blaze in Marina del Rey on Monday. Smoke drifted over Playa del Rey. Boats left Marina del Rey harbour by noon.",
  ],
  [
    "results of matches",
    "Lund 2 Malm 1. Oster 0 Kilm 0. Pell Rovers 3 Verrin 2. Marlow 1 Port Salern 4. Denholm City 2 Halvik 2. Eastmere 5 Calder Town 0. Norrland 1 Swale 1. Lower Kilm 0 Hythe 3.",
  ],
  [
    "a bulletin without an article",
    "Gale warning. Winds north to northwest 45 knots, gusting 60. Seas 5 to 7 metres. Visibility poor in heavy rain, becoming moderate by dawn. Small craft should stay in port until noon Tuesday. Next bulletin at 18:00.",
  ],
  [
    "a list of prices",
    "Lund Ports 14.20 up 0.35. Calder Air 8.05 down 0.10. Malm Steel 112.40 unchanged. Oil 71.30 a barrel. Gold 2,310 an ounce. Wheat 5.92 a bushel. Copper 9,480 a tonne. Coffee 3.15 a pound.",
  ],
  [
    "a roll of names",
    "Best actor: Luis de la Cruz. Best actress: Ana del Monte. Best film: La Casa. Best director: Bo van der Berg. Best song: Los Amigos de la Noche, by Juan de los Santos.",
  ],
  [
    "a sentence with dishes",
    "Chefs cooked moules à la crème, pâté and crêpes for 90 guests on Monday in Lund, officials said.",
  ],
  ["a sentence with a saying", "Mayor Ann Lee called it a fait accompli, plus ça change, on Monday in Lund at noon."],
  [
    "a recipe",
    "Melt butter. Add flour. Stir 2 minutes. Pour in milk. Season. Simmer 10 minutes. Serve hot. Makes 4 portions. Each portion: 310 calories, 12 g fat, 9 g protein, 38 g carbohydrate, 2 g salt.",
  ],
  [
    "headlines alone",
    "Storm kills three. Bridge shut after ferry crash. Minister quits over leak. Lund beat Malm 2-1. Oil climbs to 71 dollars. Snow due by Friday. Union calls strike. Court frees editor. Rain halts play. Vote due in May.",
  ],
  [
    "a race with a name from elsewhere",
    "Bo Roy won stage four of Giro del Lago on Monday. Luis de la Cruz came second in Puerto del Sol.",
  ],
  [
    "a quotation in another language",
    "Fans sang Que sera sera. One banner said no pasarán. Police counted 4,000 people. Nobody was hurt. Play resumed at noon.",
  ],
  [
    "a weather table",
    "Lund 12 cloudy. Malm 14 sunny. Oster 9 rain. Kilm 11 fog. Marlow 15 clear. Halvik 7 sleet. Denholm 10 showers. Verrin 8 windy. Salern 19 sunny. Pell 13 dull. Eastmere 16 bright.",
  ],
  [
    "words with accents",
    "Lund's café and naïve art fair drew 900 visitors on Monday. Fiancés Ann Lee and Bo Roy won first prize, a cliché in clay.",
  ],
  [
    "a company's figures",
    "Sales rose 4% to 1.2 billion euros. Net profit fell 9%. Operating margin: 11.4%. Dividend: 0.62 euros per share. Outlook 2027: sales growth 3% to 5%, margin above 12%, capital spending 140 million euros.",
  ],
  [
    "a team from elsewhere",
    "Real Lund beat Atlético del Norte 2-1 on Monday. Deportivo de la Costa lost 3-0 at Racing del Sur. Unión del Valle drew.",
  ],
  [
    "a programme",
    "09:00 doors open. 09:30 Ann Lee speaks on ports. 10:15 coffee. 10:45 Bo Roy on bridges. 12:00 lunch. 13:30 harbour tour. 15:00 questions. 16:00 end. Tickets 12 euros at Lund station.",
  ],
  [
    "a poem",
    "Rain on Lund. Ferries sleep. No bell rings. Gulls wait. Old ropes creak. Someone hums. Lamps go out. Morning comes slowly, grey as slate, cold as iron, quiet as snow on water.",
  ],
  [
    "an address",
    "Casa del Mar, Calle de la Luna 4, Puerto de la Cruz. Open daily 10 to 6. Closed Mondays. Tickets 8 euros, children free.",
  ],
  ["a short note", "Ferry late. Bridge shut. Use tunnel."],
])("%s is none", (_, text) => expect(isOtherLanguage(text)).toBe(false));

test.each([
  "Wer ist der Bürgermeister von Glasgow?",
  "¿Quién es el presidente de Francia?",
  "Qui a gagné les élections en Suède?",
  "Кто выиграл?",
])("a question in another language: %s", (text) => expect(isForeignQuestion(text)).toBe(true));

test.each([
  "What does die Welt say?",
  "Where is Rio de Janeiro?",
  "who won the Tour de France",
  "Did Märta Öberg visit the café in Malmö?",
  "Qui?",
  "Who is Wer?",
  "",
])("a question in English, or too short to tell: %s", (text) => expect(isForeignQuestion(text)).toBe(false));
