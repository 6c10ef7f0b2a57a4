// One line of the quality table.

/** A measure of one task: ours, and the peers measured in the same run. Shares are 0..1; `goal` is null where none is set. */
export type Row = {
  readonly task: string;
  readonly measure: string;
  readonly ours: number;
  readonly peers: readonly { readonly name: string; readonly value: number }[];
  readonly goal: number | null;
};
