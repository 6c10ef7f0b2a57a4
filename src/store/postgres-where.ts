// What rows are asked for -> WHERE and its values; what is undefined is not asked for.

type Wanted = { readonly where: string; readonly values: readonly (string | number)[] };

/** wanted([["at <", 5], ["kind =", undefined]]) -> { where: "WHERE at < $1", values: [5] } */
export function wanted(
  conditions: readonly (readonly [condition: string, value: string | number | undefined])[],
): Wanted {
  const given = conditions.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]));
  const all = given.map(({ condition }, place) => `${condition} $${place + 1}`).join(" AND ");
  return { where: all === "" ? "" : `WHERE ${all}`, values: given.map(({ value }) => value) };
}
