// Two deliveries of one millisecond stay in the order in which they came.

export const orderOfDeliveries = {
  /** Rows have a number of their own there. */
  sqlite: "",
  postgres: "ALTER TABLE delivery ADD COLUMN number BIGINT GENERATED ALWAYS AS IDENTITY;",
};
