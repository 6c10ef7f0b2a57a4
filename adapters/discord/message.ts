// What one Discord message is made of, as plain objects of its API, and how large it is.
import type {
  APIComponentInContainer,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from "discord.js";
import { IS_COMPONENTS_V2, SUPPRESS_EMBEDS } from "./limits.ts";

/** The body of a post, an edit or a follow-up. */
export type DiscordMessage = {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
};

export type Components = readonly APIMessageTopLevelComponent[];

/** Nothing in it pings, whatever stands there, and no link unfolds. */
export function messageOf(components: Components): DiscordMessage {
  return {
    flags: IS_COMPONENTS_V2 | SUPPRESS_EMBEDS,
    components: [...components],
    allowed_mentions: { parse: [] },
  };
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

export function container(components: APIComponentInContainer[]): APIContainerComponent {
  return { type: 17, components };
}

export type Size = { readonly components: number; readonly characters: number; readonly bytes: number };

/** Components with those nested in them, characters (UTF-16 units) of text displays, bytes as JSON. */
export function sizeOf(components: Components): Size {
  const all = components.flatMap(withNested);
  const characters = all.reduce((sum, each) => sum + ("content" in each ? each.content.length : 0), 0);
  return { components: all.length, characters, bytes: Buffer.byteLength(JSON.stringify(components)) };
}

export function sum(a: Size, b: Size): Size {
  return {
    components: a.components + b.components,
    characters: a.characters + b.characters,
    bytes: a.bytes + b.bytes,
  };
}

export function fits(size: Size, room: Size): boolean {
  return size.components <= room.components && size.characters <= room.characters && size.bytes <= room.bytes;
}

type AnyComponent = { readonly content: string } | { readonly components: readonly object[] } | object;

function withNested(component: AnyComponent): AnyComponent[] {
  const nested = "components" in component ? component.components : [];
  return [component, ...nested.flatMap(withNested)];
}
