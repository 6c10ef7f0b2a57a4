// The bytes of a feed -> its items. What it is, the content shows: neither name nor media type are relied on.
import { turn } from "../turn.ts";
import { decodePieces } from "./decode.ts";
import type { FeedOrigin, ParsedFeed } from "./feed.ts";
import { parseJsonFeed } from "./json-feed.ts";
import { JsonShape } from "./json-shape.ts";
import { XmlFeedReader } from "./xml-feed.ts";

/** Beyond this a feed is cut, and a JSON Feed, which is read in one go, refused. Fetching refuses smaller ones. */
const MAX_XML_LENGTH = 64 * 1024 * 1024;
const MAX_JSON_LENGTH = 8 * 1024 * 1024;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed. Never throws and loads nothing; what is wrong with one
 * item is a problem beside the others, and a hostile feed is cut where it exceeds LIMITS. Blocks until it is done.
 */
export function parseFeed(bytes: Uint8Array, origin: FeedOrigin): ParsedFeed {
  const steps = parseSteps(bytes, origin);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As parseFeed, but lets others have their turn before each piece of it. */
export async function readFeed(bytes: Uint8Array, origin: FeedOrigin): Promise<ParsedFeed> {
  const steps = parseSteps(bytes, origin);
  for (;;) {
    await turn();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* parseSteps(bytes: Uint8Array, origin: FeedOrigin): Generator<void, ParsedFeed> {
  const pieces = decodePieces(bytes, origin.contentType);
  let beginning = "";
  // Not for...of: leaving that would end the generator.
  for (let step = pieces.next(); !step.done; step = pieces.next()) {
    beginning = step.value.trimStart();
    if (beginning !== "") break;
    yield;
  }
  if (beginning === "") return { failure: "It is empty." };
  return yield* /^[{[]/.test(beginning)
    ? jsonSteps(beginning, pieces, origin.url)
    : xmlSteps(beginning, pieces, origin.url);
}

function* jsonSteps(beginning: string, pieces: Iterator<string>, url: string | null): Generator<void, ParsedFeed> {
  const shape = new JsonShape();
  let text = "";
  for (let piece = beginning; ; ) {
    text += piece;
    if (text.length > MAX_JSON_LENGTH) return { failure: "It is a JSON file of more than 8 MB, too long for a feed." };
    if (!shape.accepts(piece)) return { failure: "It is JSON with more lists and objects than a feed has." };
    const step = pieces.next();
    if (step.done) break;
    piece = step.value;
    yield;
  }
  return parseJsonFeed(text, url);
}

function* xmlSteps(beginning: string, pieces: Iterable<string>, url: string | null): Generator<void, ParsedFeed> {
  const reader = new XmlFeedReader(url);
  reader.write(beginning);
  let length = beginning.length;
  for (const piece of pieces) {
    yield;
    if (reader.isDone || length > MAX_XML_LENGTH) break;
    reader.write(piece);
    length += piece.length;
  }
  return reader.result();
}
