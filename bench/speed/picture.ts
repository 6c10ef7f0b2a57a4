// Measures of several sizes -> a picture of how time grows with the number of articles, both by powers of ten.
import type { Column } from "./main.ts";

const LINES = [
  { measure: "serve:   of the processor, p99", label: "answer, processor, p99", color: "#b3261e" },
  { measure: "serve:   of the processor, p50", label: "answer, processor, p50", color: "#e08c1c" },
  { measure: "retrieve:   FTS5: p50, ms", label: "SQLite FTS5, best ten", color: "#7a7a7a" },
  { measure: "retrieve:   tsvector: p50, ms", label: "PostgreSQL tsvector, best ten", color: "#444444" },
  { measure: "retrieve:   MiniSearch: p50, ms", label: "MiniSearch, best ten", color: "#a58ad0" },
  { measure: "retrieve:   FlexSearch: p50, ms", label: "FlexSearch, best ten", color: "#6aa56a" },
  { measure: "retrieve: best ten p99, ms", label: "our index, best ten, p99", color: "#4f86c6" },
  { measure: "retrieve: best ten p50, ms", label: "our index, best ten", color: "#1d4f91" },
];

const TITLE = "Milliseconds by number of articles, one process (npm run bench -- speed)";
const WIDTH = 800;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 260;
const TOP = 40;
const BOTTOM = 50;
const LABEL_HEIGHT = 15;

/** An SVG with a line for each measure that there is. */
export function picture(columns: readonly Column[]): string {
  const sizes = columns.map(({ articles }) => articles);
  const lines = LINES.flatMap(({ measure, label, color }) => {
    const points = columns.flatMap(({ articles, measures }) => {
      const ms = measures[measure];
      return ms === undefined ? [] : [{ articles, ms }];
    });
    return points.length === 0 ? [] : [{ label, color, points }];
  });
  const all = lines.flatMap(({ points }) => points.map(({ ms }) => Math.log10(ms)));
  const [low, high] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const [first, last] = [Math.log10(sizes[0]!), Math.log10(sizes.at(-1)!)];
  const x = (articles: number) => LEFT + ((Math.log10(articles) - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number) => TOP + ((high - Math.log10(ms)) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const rows = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  const places = apart(lines.map(({ points }) => y(points.at(-1)!.ms)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${TITLE}</title>
<rect width="100%" height="100%" fill="white"/>
<text x="${LEFT}" y="20" font-size="14">${TITLE}</text>
${rows.map((ms) => `<path d="M${LEFT} ${round(y(ms))}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 8}" y="${round(y(ms) + 4)}" text-anchor="end">${ms} ms</text>`).join("\n")}
${sizes.map((size) => `<text x="${round(x(size))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size.toLocaleString("en")}</text>`).join("\n")}
${lines
  .map(({ label, color, points }, i) => {
    const path = points.map(({ articles, ms }) => `${round(x(articles))} ${round(y(ms))}`).join("L");
    const end = points.at(-1)!;
    const dots = points.map(({ articles, ms }) => `<circle cx="${round(x(articles))}" cy="${round(y(ms))}" r="3"/>`);
    return `<g fill="${color}"><path d="M${path}" stroke="${color}" stroke-width="2" fill="none"/>${dots.join("")}<text x="${WIDTH - RIGHT + 12}" y="${round(places[i]! + 4)}">${label}: ${end.ms.toPrecision(2)}${end.articles === sizes.at(-1) ? "" : ` at ${end.articles.toLocaleString("en")}`}</text></g>`;
  })
  .join("\n")}
</svg>
`;
}

/** Heights of labels, moved down where they would lie over one another. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const places = [...heights];
  let least = Number.NEGATIVE_INFINITY;
  for (const { height, i } of order) {
    places[i] = Math.max(height, least);
    least = places[i]! + LABEL_HEIGHT;
  }
  return places;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
