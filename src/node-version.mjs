// Says what to do when the running Node is too old for us. Plain JavaScript: an old Node must be able to read it.

/** The first Node release that runs our TypeScript as it stands, with node:sqlite and Temporal built in. */
export const OLDEST_NODE = 26;

/**
 * Returns one sentence that says what to do, or null when the version is new enough.
 * @param {string} version such as "20.20.2"
 * @param {string} command what the user should type instead, such as "npm start"
 * @returns {string | null}
 */
export function nodeProblem(version, command) {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return null;
  return `Wirecopy needs Node ${OLDEST_NODE} or later and this is ${version}: run "npm ci" and then "${command}", which bring and use their own Node, or install Node ${OLDEST_NODE}.`;
}

/**
 * Ends the program with that sentence on stderr and exit status 1 when the version is too old.
 * @param {string} version
 * @param {string} command
 */
export function requireNode(version, command) {
  const problem = nodeProblem(version, command);
  if (problem === null) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
