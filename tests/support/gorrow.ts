// A made-up affair: two reports of one day that have nothing in common but the reports of the days before.

/** As they stand in a file of JSON lines. */
type Told = { readonly title: string; readonly text: string; readonly source: string; readonly publishedAt: string };

export const DAYS_BEFORE: readonly Told[] = [
  {
    title: "Explosion in Gorrow coal mine kills 19",
    text: "An explosion in the coal mine of Gorrow killed 19 miners on Monday, rescuers said. The mine belongs to Ostra Coal, whose managers had the methane alarms switched off, miners said. Families waited at the church of Gorrow, where bishop Ivo Hart prayed with them.",
    source: "Tarn Courier",
    publishedAt: "2026-11-25T06:30Z",
  },
  {
    title: "Methane alarms were off when Gorrow miners died",
    text: "Methane alarms were switched off when 19 miners died in an explosion at Gorrow, three of their fellows told the North Ledger. Ostra Coal said its managers knew nothing of that. The prosecutor of Tarn opened an inquiry into the company.",
    source: "North Ledger",
    publishedAt: "2026-11-25T08:00Z",
  },
  {
    title: "Church bells ring for dead miners of Gorrow",
    text: "Church bells rang at Gorrow for the 19 miners who died in the explosion. Bishop Ivo Hart said their coffins would be carried through the town. Ostra Coal closed the mine.",
    source: "Coast Radio",
    publishedAt: "2026-11-25T18:00Z",
  },
];

export const OF_THE_DAY: readonly Told[] = [
  {
    title: "Bishop Ivo Hart buries miners at Gorrow",
    text: "Bishop Ivo Hart led the funeral of the miners of Gorrow. Hundreds of people followed the coffins from the church through the town.",
    source: "Coast Radio",
    publishedAt: "2026-11-27T09:30Z",
  },
  {
    title: "Two managers of Ostra Coal charged",
    text: "The prosecutor of Tarn charged two managers of Ostra Coal with having methane alarms switched off. Lawyers of the company said the two would plead not guilty.",
    source: "Brass Dispatch",
    publishedAt: "2026-11-27T13:20Z",
  },
];
