// Discord's limits that we keep to, each with the page that states it, and the budgets we plan with below them.

/** https://docs.discord.com/developers/components/reference: "Messages allow up to 40 total components", nested ones count. */
const MOST_COMPONENTS = 40;

/** All text displays of a message together; stated in https://github.com/discord/discord-api-docs/pull/8562. */
const MOST_CHARACTERS = 4000;

/** https://docs.discord.com/developers/components/reference#action-row */
export const MOST_BUTTONS_IN_ROW = 5;

/** https://docs.discord.com/developers/components/reference#button */
export const LONGEST_BUTTON_LABEL = 80;

/** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
export const LONGEST_CUSTOM_ID = 100;

/** https://docs.discord.com/developers/components/reference#string-select */
export const MOST_OPTIONS = 25;
export const LONGEST_OPTION = 100;
export const LONGEST_PLACEHOLDER = 150;

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export const LONGEST_MODAL_TITLE = 45;
export const MOST_MODAL_COMPONENTS = 5;

/** https://docs.discord.com/developers/components/reference#label */
export const LONGEST_LABEL = 45;
export const LONGEST_LABEL_DESCRIPTION = 100;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
export const LONGEST_COMMAND_DESCRIPTION = 100;

/** https://docs.discord.com/developers/resources/message#create-message */
export const LONGEST_NONCE = 25;

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
export const LONGEST_THREAD_NAME = 100;

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const SUPPRESS_EMBEDS = 1 << 2;
export const EPHEMERAL = 1 << 6;
export const IS_COMPONENTS_V2 = 1 << 15;

/**
 * What one message is planned with. The room below the limits is for what they may count that we do not. Bytes are those of
 * the components as JSON: above some 10,170 bytes of text Discord answers 500, as measured in
 * https://github.com/discord/discord-api-docs/issues/8554, which 3,600 characters of Japanese would reach.
 */
export const BUDGET = { components: MOST_COMPONENTS - 4, characters: MOST_CHARACTERS - 400, bytes: 9000 } as const;

/** A longer address is not made a link: it would take the place of what is to be read. */
export const LONGEST_ADDRESS = 500;
