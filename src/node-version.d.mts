export const OLDEST_NODE: number;
export function nodeProblem(version: string, command: string): string | null;
export function requireNode(version: string, command: string): void;
