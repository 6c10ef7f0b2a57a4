// A small made-up corpus as files: one event told by three outlets, one by one, as people save them.
import { folderWith } from "./cli.ts";

/** A folder with the made-up articles; every call makes a new one. */
export function harbourFolder(): string {
  return folderWith({
    "north-post.txt": NORTH_POST,
    "ledger.md": LEDGER,
    "coast-radio.json": COAST_RADIO,
    "chess.txt": CHESS,
  });
}

const NORTH_POST = `Ann Lee / North Post

Harbour bridge at Lund Point shut after ferry strike

By Jonas Vik

Published: 6 May 2024, 10:00 GMT

The ferry Aurora struck the harbour bridge at Lund Point on Monday morning, and the bridge was closed at once. The port authority said 12 passengers were hurt, none of them badly.

Port director Elin Strand said divers would check every pier before cars may cross again. She said the work would take three days.

About 9,000 cars cross the bridge at Lund Point on a working day, the port authority said.

Related News

Sign up for the North Post newsletter

© 2024 North Post
`;

const LEDGER = `---
title: Ferry Aurora hits bridge at Lund Point, rudder blamed
outlet: The Ledger
author: Mara Holm
date: 2024-05-06T13:30:00Z
url: https://ledger.example/2024/05/06/ferry
---

Captain Ivar Dahl said the rudder of the ferry Aurora had failed minutes before it struck the harbour bridge at Lund Point on Monday.

The hospital said it had treated 15 passengers who were hurt in the collision. The harbour bridge stays shut until divers have checked the piers.

The company that owns the Aurora said the ferry had passed an inspection in March.
`;

const COAST_RADIO = JSON.stringify({
  title: "Lund Point bridge closed to traffic after ferry collision",
  source: "Coast Radio",
  url: "https://coastradio.example/lund-point",
  publishedAt: "2024-05-06T16:00:00Z",
  text: "The harbour bridge at Lund Point was closed to traffic on Monday after the ferry Aurora ran into a pier. Buses are sent over the old mill road until divers have checked the bridge. Port director Elin Strand said the damage was smaller than feared.",
});

const CHESS = `Chess league opens its season in Bergen

Published: 5 May 2024, 18:00 GMT

The chess league opened its season in Bergen on Sunday with a draw between the two oldest clubs. Grandmaster Ilya Berg played white for the home team.

Tickets cost 15 crowns and the hall was full, the league said.

© 2024 Bergen Evening
`;
