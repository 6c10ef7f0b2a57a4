// A week in a made-up harbour town as five made-up outlets tell it: [time, outlet, title, sentences].

export type Told = readonly [at: string, outlet: string, title: string, ...sentences: readonly string[]];

export const WEEK: readonly Told[] = [
  // Monday's briefing
  [
    "2025-09-14T19:10Z",
    "North Post",
    "Harbour bridge of Lund closed after ferry strike",
    "The harbour bridge of Lund was closed on Sunday evening after the ferry Aurora hit one of its piers, the port said.",
    "The bridge will stay shut until divers have checked every pier.",
    "Two people were treated for cuts at the hospital of Lund.",
  ],
  [
    "2025-09-15T03:30Z",
    "The Ledger",
    "Ferry captain blames rudder after striking Lund bridge",
    "The rudder of the ferry Aurora failed minutes before it hit the harbour bridge of Lund, its captain said.",
    "Captain Mara Olsen said the rudder had not answered when she pulled the lever.",
  ],
  [
    "2025-09-15T04:45Z",
    "Coast Radio",
    "Ferry hits pier of harbour bridge in Lund",
    "At least five passengers were taken ashore injured when the ferry Aurora hit the harbour bridge of Lund.",
    "The ferry was on its way from Malö with 84 passengers on board.",
  ],
  [
    "2025-09-15T05:00Z",
    "Harbour Lantern",
    "Chess league to play in Bergen next summer",
    "The chess league will hold its summer tournament in Bergen, its president said.",
    "Grandmaster Ilya Berg has promised to play on the first board.",
  ],
  // Tuesday's
  [
    "2025-09-15T15:20Z",
    "North Post",
    "Divers find crack in pier of Lund harbour bridge",
    "Divers found a crack of two metres in the northern pier of the harbour bridge of Lund on Monday.",
    "The bridge will stay shut until divers have checked every pier.",
    "Repairing the pier will take at least ten days, port director Elin Strand said.",
  ],
  [
    "2025-09-15T18:05Z",
    "Coast Radio",
    "Crack in pier keeps Lund harbour bridge shut",
    "The harbour bridge of Lund has a crack in its northern pier, divers told the port on Monday.",
    "Buses are sent over the old mill road, which adds 40 minutes to the way to Malö.",
  ],
  [
    "2025-09-16T04:10Z",
    "The Ledger",
    "Council of Skarhult to vote on school budget",
    "The council of Skarhult votes on a school budget of 48 million crowns on Thursday.",
    "Teachers have called for a march through the town before the vote.",
  ],
  // Wednesday's: wire copy of what was told, and one thing that is new
  [
    "2025-09-16T10:00Z",
    "Harbour Lantern",
    "Divers find crack in pier of Lund harbour bridge",
    "Divers found a crack of two metres in the northern pier of the harbour bridge of Lund on Monday.",
    "Repairing the pier will take at least ten days, port director Elin Strand said.",
  ],
  [
    "2025-09-16T16:30Z",
    "Island Courier",
    "Wolf seen near school on Malö",
    "A wolf walked past the school of Malö on Tuesday morning while lessons were held, the headmaster said.",
    "Two rangers are looking for the animal, which swam across the sound two years ago.",
  ],
  // Thursday's
  [
    "2025-09-17T12:00Z",
    "The Ledger",
    "Rudder of ferry Aurora had been reported faulty in August",
    "Captain Mara Olsen reported a fault of the rudder of the ferry Aurora in August, papers seen by the Ledger show.",
    "The shipping company said it had the rudder of the Aurora repaired a week before it hit the harbour bridge of Lund.",
  ],
  [
    "2025-09-17T17:40Z",
    "Island Courier",
    "Wolf of Malö caught and taken to the mainland",
    "Rangers caught the wolf of Malö with a net on Wednesday and took it to the mainland.",
    "The animal is a female of about three years, a vet said.",
  ],
  // Friday's
  [
    "2025-09-18T17:15Z",
    "The Ledger",
    "Council of Skarhult passes school budget after long night",
    "The council of Skarhult passed the school budget on Thursday with 21 votes to 18.",
    "It gives the schools 46 million crowns, two million less than was asked for.",
  ],
  [
    "2025-09-18T18:00Z",
    "North Post",
    "School budget of Skarhult passed by three votes",
    "The school budget passed the council of Skarhult on Thursday by three votes.",
    "Some 900 teachers and pupils had marched through the town before the vote.",
  ],
  // Saturday's: nothing. Sunday's
  [
    "2025-09-20T14:00Z",
    "Coast Radio",
    "Harbour bridge of Lund opens for cars again",
    "Cars cross the harbour bridge of Lund again since Saturday noon, four days sooner than the port had thought.",
    "Lorries above ten tonnes have to take the old mill road until November.",
  ],
  [
    "2025-09-20T15:30Z",
    "North Post",
    "First cars cross repaired harbour bridge of Lund",
    "The harbour bridge of Lund was opened to cars on Saturday after its northern pier had been repaired.",
    "Mayor Ida Berg was the first to cross the bridge, on a bicycle.",
  ],
];
