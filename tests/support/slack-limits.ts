// What Slack refuses, written from its pages and apart from the adapter, so that neither repeats the other's mistake.
// The pages: https://docs.slack.dev/reference/block-kit/blocks, …/block-elements, …/composition-objects, /reference/views

// biome-ignore lint/suspicious/noExplicitAny: payloads come over the wire; a wrong guess about their shape is a refusal.
type Json = any;

/** Why Slack would refuse the body of chat.postMessage or of a response_url, each with the place; empty when it takes it. */
export function messageProblems(body: Json): string[] {
  const problems: string[] = [];
  const refuse = (at: string, why: string) => problems.push(`${at}: ${why}`);
  if (body.text !== undefined && (typeof body.text !== "string" || body.text.length > 40_000))
    refuse("/text", "over 40,000 characters");
  if (!body.text && !body.blocks?.length) refuse("/text", "no_text");
  if (body.blocks === undefined) return problems;
  checkBlocks(body.blocks, { most: 50, kinds: MESSAGE_BLOCKS }, refuse);
  if (lengthOfTexts(body.blocks) > 13_200) refuse("/blocks", "msg_blocks_too_long");
  if (body.blocks.filter((block: Json) => block?.type === "table").length > 1)
    refuse("/blocks", "only_one_table_allowed");
  return problems;
}

/** The same for a modal or a Home tab: https://docs.slack.dev/reference/views */
export function viewProblems(view: Json): string[] {
  const problems: string[] = [];
  const refuse = (at: string, why: string) => problems.push(`${at}: ${why}`);
  const modal = view?.type === "modal";
  if (!modal && view?.type !== "home") return ["/type: neither modal nor home"];
  if (modal) plain(view.title, 24, "/title", refuse);
  for (const name of ["submit", "close"]) if (view[name] !== undefined) plain(view[name], 24, `/${name}`, refuse);
  if ((view.private_metadata ?? "").length > 3000) refuse("/private_metadata", "over 3000");
  if ((view.callback_id ?? "").length > 255) refuse("/callback_id", "over 255");
  const inputs = Array.isArray(view.blocks) && view.blocks.some((block: Json) => block?.type === "input");
  if (modal && inputs && view.submit === undefined) refuse("/submit", "required when there are inputs");
  checkBlocks(view.blocks, { most: 100, kinds: modal ? MODAL_BLOCKS : HOME_BLOCKS }, refuse);
  if (JSON.stringify(view).length > 250_000) refuse("", "view_too_large");
  return problems;
}

type Refuse = (at: string, why: string) => void;

const COMMON_BLOCKS = ["actions", "context", "divider", "header", "image", "rich_text", "section", "video"];
const MESSAGE_BLOCKS = [...COMMON_BLOCKS, "context_actions", "markdown", "table", "input"];
const MODAL_BLOCKS = [...COMMON_BLOCKS, "input", "alert"];
const HOME_BLOCKS = [...COMMON_BLOCKS, "input"];

function checkBlocks(blocks: Json, { most, kinds }: { most: number; kinds: readonly string[] }, refuse: Refuse): void {
  if (!Array.isArray(blocks)) {
    refuse("/blocks", "must be an array");
    return;
  }
  if (blocks.length > most) refuse("/blocks", `no more than ${most} items`);
  const ids = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    const at = `/blocks/${i}`;
    if (!kinds.includes(block?.type)) {
      refuse(`${at}/type`, `unsupported type: ${block?.type}`);
      continue;
    }
    if (block.block_id !== undefined) {
      if (!sized(block.block_id, 1, 255)) refuse(`${at}/block_id`, "1 to 255 characters");
      if (ids.has(block.block_id)) refuse(`${at}/block_id`, "duplicate block_id");
      ids.add(block.block_id);
    }
    BLOCKS[block.type]?.(block, at, refuse);
  }
}

const BLOCKS: Readonly<Record<string, (block: Json, at: string, refuse: Refuse) => void>> = {
  header: (block, at, refuse) => plain(block.text, 150, `${at}/text`, refuse),
  section(block, at, refuse) {
    if (block.text === undefined && !block.fields?.length) refuse(at, "text or fields required");
    if (block.text !== undefined) anyText(block.text, 3000, `${at}/text`, refuse);
    list(block.fields ?? [{ type: "plain_text", text: "-" }], 1, 10, `${at}/fields`, refuse, (field, place) =>
      anyText(field, 2000, place, refuse),
    );
    if (block.accessory !== undefined) element(block.accessory, `${at}/accessory`, refuse);
  },
  context: (block, at, refuse) =>
    list(block.elements, 1, 10, `${at}/elements`, refuse, (each, place) => {
      if (each?.type !== "image") anyText(each, 3000, place, refuse);
      else if (!sized(each.alt_text, 1, 2000)) refuse(place, "alt_text required");
    }),
  actions(block, at, refuse) {
    list(block.elements, 1, 25, `${at}/elements`, refuse, (each, place) => element(each, place, refuse));
    distinctActions(block.elements, at, refuse);
  },
  context_actions(block, at, refuse) {
    list(block.elements, 1, 5, `${at}/elements`, refuse, (each, place) => {
      if (each?.type !== "feedback_buttons" && each?.type !== "icon_button")
        refuse(place, `unsupported: ${each?.type}`);
      else element(each, place, refuse);
    });
    distinctActions(block.elements, at, refuse);
  },
  input(block, at, refuse) {
    plain(block.label, 2000, `${at}/label`, refuse);
    if (block.hint !== undefined) plain(block.hint, 2000, `${at}/hint`, refuse);
    element(block.element, `${at}/element`, refuse);
  },
  image(block, at, refuse) {
    if (!sized(block.alt_text, 1, 2000)) refuse(`${at}/alt_text`, "1 to 2000 characters");
    if (block.image_url !== undefined && !sized(block.image_url, 1, 3000)) refuse(`${at}/image_url`, "over 3000");
  },
  markdown(block, at, refuse) {
    if (!sized(block.text, 1, 12_000)) refuse(`${at}/text`, "1 to 12,000 characters");
  },
  table: (block, at, refuse) =>
    list(block.rows, 1, 100, `${at}/rows`, refuse, (row, place) =>
      list(row, 1, 20, place, refuse, (cell, inner) => {
        if (cell?.type === "rich_text") BLOCKS.rich_text!(cell, inner, refuse);
        else if (cell?.type !== "raw_text" || !sized(cell.text, 1, 3000))
          refuse(inner, "raw_text of 1 character or more");
      }),
    ),
  rich_text: (block, at, refuse) =>
    list(block.elements, 1, Number.POSITIVE_INFINITY, `${at}/elements`, refuse, (part, place) =>
      richPart(part, place, refuse),
    ),
};

const RICH_PARTS = ["rich_text_section", "rich_text_quote", "rich_text_preformatted"];

function richPart(part: Json, at: string, refuse: Refuse): void {
  if (part?.type === "rich_text_list") {
    if (part.style !== "bullet" && part.style !== "ordered") refuse(`${at}/style`, "bullet or ordered");
    list(part.elements, 1, Number.POSITIVE_INFINITY, `${at}/elements`, refuse, (item, place) => {
      if (item?.type === "rich_text_section") richPart(item, place, refuse);
      else refuse(place, "a list holds sections");
    });
  } else if (RICH_PARTS.includes(part?.type)) {
    list(part.elements, 1, Number.POSITIVE_INFINITY, `${at}/elements`, refuse, (each, place) =>
      richElement(each, place, refuse),
    );
  } else refuse(`${at}/type`, `unsupported type: ${part?.type}`);
}

function richElement(each: Json, at: string, refuse: Refuse): void {
  switch (each?.type) {
    case "text":
      // Rich text states no limit; the one of text objects is kept to.
      if (!sized(each.text, 1, 3000)) refuse(`${at}/text`, "must be more than 0 characters");
      break;
    case "link":
      if (!sized(each.url, 1, 3000) || !/^(https?|mailto):/.test(each.url)) refuse(`${at}/url`, "invalid url");
      if (each.text !== undefined && !sized(each.text, 1, 3000)) refuse(`${at}/text`, "must be more than 0 characters");
      break;
    case "date":
      if (!Number.isInteger(each.timestamp) || each.timestamp <= 0)
        refuse(`${at}/timestamp`, "seconds, a whole number");
      if (!/\{[a-z_]+\}/.test(each.format ?? "")) refuse(`${at}/format`, "needs a token");
      break;
    case "user":
    case "usergroup":
    case "channel":
    case "broadcast":
    case "emoji":
      break;
    default:
      refuse(`${at}/type`, `unsupported type: ${each?.type}`);
  }
}

function element(each: Json, at: string, refuse: Refuse): void {
  if (each?.action_id !== undefined && !sized(each.action_id, 1, 255)) refuse(`${at}/action_id`, "1 to 255 characters");
  if (each?.placeholder !== undefined) plain(each.placeholder, 150, `${at}/placeholder`, refuse);
  switch (each?.type) {
    case "button":
      plain(each.text, 75, `${at}/text`, refuse);
      if (each.value !== undefined && !sized(each.value, 1, 2000)) refuse(`${at}/value`, "1 to 2000 characters");
      if (each.url !== undefined && !sized(each.url, 1, 3000)) refuse(`${at}/url`, "over 3000");
      if (each.style !== undefined && !["primary", "danger"].includes(each.style))
        refuse(`${at}/style`, "primary or danger");
      label(each, at, refuse);
      break;
    case "feedback_buttons":
      for (const name of ["positive_button", "negative_button"]) {
        plain(each[name]?.text, 75, `${at}/${name}/text`, refuse);
        if (!sized(each[name]?.value, 1, 2000)) refuse(`${at}/${name}/value`, "1 to 2000 characters");
        label(each[name], `${at}/${name}`, refuse);
      }
      break;
    case "static_select":
    case "multi_static_select":
      options(each.options, 100, at, refuse);
      break;
    case "checkboxes":
    case "radio_buttons":
      options(each.options, 10, at, refuse);
      break;
    case "overflow":
      options(each.options, 5, at, refuse);
      break;
    case "timepicker":
      if (each.initial_time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(each.initial_time))
        refuse(`${at}/initial_time`, "HH:mm");
      break;
    case "plain_text_input":
    case "url_text_input":
      if ((each.initial_value ?? "").length > 3000) refuse(`${at}/initial_value`, "over 3000");
      if ((each.max_length ?? 1) > 3000 || (each.min_length ?? 0) > 3000) refuse(`${at}/max_length`, "over 3000");
      break;
    case "icon_button":
    case "conversations_select":
    case "channels_select":
    case "users_select":
    case "datepicker":
    case "image":
      break;
    default:
      refuse(`${at}/type`, `unsupported element: ${each?.type}`);
  }
}

function label(each: Json, at: string, refuse: Refuse): void {
  if (each?.accessibility_label !== undefined && !sized(each.accessibility_label, 1, 75))
    refuse(`${at}/accessibility_label`, "1 to 75 characters");
}

function options(all: Json, most: number, at: string, refuse: Refuse): void {
  list(all, 1, most, `${at}/options`, refuse, (option, place) => {
    anyText(option?.text, 75, `${place}/text`, refuse);
    if (!sized(option?.value, 1, 75)) refuse(`${place}/value`, "1 to 75 characters");
    if (option?.description !== undefined) anyText(option.description, 75, `${place}/description`, refuse);
  });
}

function distinctActions(elements: Json, at: string, refuse: Refuse): void {
  if (!Array.isArray(elements)) return;
  const ids = elements.flatMap((each) => each?.action_id ?? []);
  if (new Set(ids).size < ids.length) refuse(`${at}/elements`, "action_id already exists");
}

function list(
  all: Json,
  least: number,
  most: number,
  at: string,
  refuse: Refuse,
  check: (each: Json, at: string) => void,
): void {
  if (!Array.isArray(all)) {
    refuse(at, "must be an array");
    return;
  }
  if (all.length < least) refuse(at, `no fewer than ${least} items`);
  if (all.length > most) refuse(at, `no more than ${most} items`);
  for (const [i, each] of all.entries()) check(each, `${at}/${i}`);
}

function plain(text: Json, most: number, at: string, refuse: Refuse): void {
  if (text?.type !== "plain_text") refuse(`${at}/type`, "must be plain_text");
  else anyText(text, most, at, refuse);
}

function anyText(text: Json, most: number, at: string, refuse: Refuse): void {
  if (text?.type !== "plain_text" && text?.type !== "mrkdwn") refuse(`${at}/type`, "plain_text or mrkdwn");
  else if (!sized(text.text, 1, most)) refuse(`${at}/text`, `1 to ${most} characters`);
  if (text?.emoji !== undefined && text.type !== "plain_text") refuse(`${at}/emoji`, "only for plain_text");
  if (text?.verbatim !== undefined && text.type !== "mrkdwn") refuse(`${at}/verbatim`, "only for mrkdwn");
}

function sized(text: Json, least: number, most: number): boolean {
  return typeof text === "string" && text.length >= least && text.length <= most;
}

/** All that is written anywhere in the blocks, addresses included. */
function lengthOfTexts(value: Json): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, each]) => sum + (NOT_SHOWN.has(name) ? 0 : lengthOfTexts(each)), 0);
}

const NOT_SHOWN = new Set(["type", "block_id", "action_id", "style", "format"]);
