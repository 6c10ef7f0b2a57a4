// What Slack takes in one message or view, each number beside the page that states it, and how much of it we use.

/** https://docs.slack.dev/reference/block-kit/blocks: "up to 50 blocks in each message, and 100 blocks in modals or Home tabs". */
const MOST_BLOCKS = 50;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block: text, 150 characters. */
export const LONGEST_HEADER = 150;

/**
 * https://docs.slack.dev/reference/block-kit/composition-objects/text-object: text of at least 1 and at most 3,000
 * characters. Rich text states no limit of its own: a quote is held to this one.
 */
export const LONGEST_TEXT = 3_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element: value 2,000 characters, url 3,000. */
export const LONGEST_VALUE = 2_000;
export const LONGEST_ADDRESS = 3_000;

/** https://docs.slack.dev/reference/views/modal-views: title, submit and close 24 characters each. */
export const LONGEST_VIEW_TITLE = 24;

/** https://docs.slack.dev/reference/block-kit/blocks: 100 blocks in modals or Home tabs. */
export const MOST_VIEW_BLOCKS = 100;

/** Of the 50 blocks a few stay free for what is put around a reply. */
export const BLOCK_BUDGET = MOST_BLOCKS - 5;

/**
 * No page states how much text all blocks of a message may hold together; `msg_blocks_too_long` has been seen from about
 * 13,200 characters (https://github.com/slackapi/bolt-js/issues/2509). We count the blocks as JSON, which is never less.
 */
export const CHARACTER_BUDGET = 11_000;

/** The `text` beside blocks is a notification and what a screen reader says: https://docs.slack.dev/reference/methods/chat.postMessage */
export const LONGEST_SUMMARY = 600;
