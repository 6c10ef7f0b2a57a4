// Finding what was quoted of articles that have changed since.

export const corrections = `
CREATE INDEX revised_article ON article (id) WHERE revision > 1;
CREATE INDEX slot_by_delivery ON slot (delivery_id);
`;
