// Predictions of answers and sentence scores -> the measures of question answering; agrees with the published scorers' definitions.

export type Evidence = { readonly docId: string; readonly text: string };

/** One question of a set; `perDocument` is the same question asked of its own paragraph. */
export type QaQuestion = {
  readonly id: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly answerable: boolean;
  readonly evidence: readonly Evidence[];
  readonly type?: string;
  readonly askedAt?: string;
  readonly perDocument?: {
    readonly docId: string;
    readonly answers: readonly string[];
    readonly evidence: readonly string[];
  };
};

export type QaPrediction = {
  readonly id: string;
  readonly answerable: boolean;
  /** 0..1. */
  readonly confidence: number;
  readonly answer: string | null;
  /** Best first, as are the documents. */
  readonly sentences: readonly Evidence[];
  readonly documents: readonly string[];
};

/** Shares 0..1; `auroc` is null when all questions are of one kind. */
export type QaScore = {
  readonly docHit1: number;
  readonly mrr10: number;
  readonly sentence1: number;
  readonly sentence3: number;
  readonly spanF1: number;
  readonly spanEm: number;
  readonly auroc: number | null;
  readonly accuracy: number;
};

export type RankQuestion = {
  readonly id: string;
  readonly question: string;
  readonly title?: string;
  readonly candidates: readonly { readonly text: string; readonly label: 0 | 1 }[];
};

/** Over answerable questions, but `auroc` and `accuracy` (of "answerable") over all. A question without a prediction counts as refused. */
export function scoreQa(
  questions: readonly QaQuestion[],
  predictions: readonly QaPrediction[],
  { perDocument = false } = {},
): QaScore {
  const byId = new Map(predictions.map((each) => [each.id, each]));
  const judged = questions.map((question) =>
    judge(perDocument ? ownParagraph(question) : question, byId.get(question.id) ?? refused(question.id)),
  );
  const answerable = judged.filter((each) => each.answerable);
  const average = (measure: (each: Judged) => number) => mean(answerable.map(measure));
  return {
    docHit1: average((each) => (each.documentRank === 1 ? 1 : 0)),
    mrr10: average((each) => (each.documentRank === 0 ? 0 : 1 / each.documentRank)),
    sentence1: average((each) => (each.sentenceRank === 1 ? 1 : 0)),
    sentence3: average((each) => (each.sentenceRank >= 1 && each.sentenceRank <= 3 ? 1 : 0)),
    spanF1: average((each) => each.f1),
    spanEm: average((each) => each.em),
    auroc: auroc(
      answerable.map((each) => each.confidence),
      judged.filter((each) => !each.answerable).map((each) => each.confidence),
    ),
    accuracy: mean(judged.map((each) => (each.said === each.answerable ? 1 : 0))),
  };
}

/** Mean average precision and reciprocal rank over questions with a right and a wrong candidate; ties count against. */
export function scoreRanking(
  questions: readonly RankQuestion[],
  scoresOf: (question: RankQuestion) => readonly number[],
): { map: number; mrr: number } {
  const usable = questions.filter(
    ({ candidates }) => candidates.some((c) => c.label) && !candidates.every((c) => c.label),
  );
  const ranked = usable.map((question) => rankedLabels(question, scoresOf(question)));
  return { map: mean(ranked.map(averagePrecision)), mrr: mean(ranked.map((labels) => 1 / (labels.indexOf(1) + 1))) };
}

type Judged = {
  readonly answerable: boolean;
  readonly said: boolean;
  readonly confidence: number;
  /** From 1; 0 when not among the first ten. */
  readonly documentRank: number;
  readonly sentenceRank: number;
  readonly em: number;
  readonly f1: number;
};

function judge(question: QaQuestion, prediction: QaPrediction): Judged {
  const right = new Set(question.evidence.map(({ docId }) => docId));
  const { em, f1 } = spanMatch(prediction.answer ?? "", question.answers);
  return {
    answerable: question.answerable,
    said: prediction.answerable,
    confidence: prediction.confidence,
    documentRank: prediction.documents.slice(0, 10).findIndex((id) => right.has(id)) + 1,
    sentenceRank: prediction.sentences.findIndex(({ text }) => holdsAnswer(text, question.answers)) + 1,
    em,
    f1,
  };
}

function ownParagraph(question: QaQuestion): QaQuestion {
  const own = question.perDocument;
  if (own === undefined) return question;
  const evidence = own.evidence.map((text) => ({ docId: own.docId, text }));
  return { ...question, answers: own.answers, evidence, answerable: own.answers.length > 0 };
}

function refused(id: string): QaPrediction {
  return { id, answerable: false, confidence: 0, answer: null, sentences: [], documents: [] };
}

/** SQuAD's normal form: lower case, no punctuation, no articles, single spaces. */
export function normalise(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}_\s]/gu, "");
  return plain
    .replace(/(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

/** True when a sentence contains one of the answers as whole words. */
export function holdsAnswer(sentence: string, answers: readonly string[]): boolean {
  const text = ` ${normalise(sentence)} `;
  return answers.map(normalise).some((answer) => answer !== "" && text.includes(` ${answer} `));
}

/** Exact match and F1 of words against the best of several right answers. */
export function spanMatch(answer: string, rights: readonly string[]): { em: number; f1: number } {
  const words = normalise(answer).split(" ").filter(Boolean);
  let [em, f1] = [0, 0];
  for (const right of rights) {
    const wanted = normalise(right).split(" ").filter(Boolean);
    if (words.join(" ") === wanted.join(" ")) em = 1;
    f1 = Math.max(f1, wordF1(words, wanted));
  }
  return { em, f1 };
}

function wordF1(words: readonly string[], wanted: readonly string[]): number {
  if (words.length === 0 || wanted.length === 0) return words.length === wanted.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return (2 * shared) / (words.length + wanted.length);
}

/** Probability that a positive is above a negative, ties half; null when one side is empty. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [...positives.map((value) => ({ value, label: 1 })), ...negatives.map((value) => ({ value, label: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]!.value === all[i]!.value) j++;
    for (let k = i; k < j; k++) rankSum += all[k]!.label * ((i + j + 1) / 2);
    i = j;
  }
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
}

function rankedLabels({ id, candidates }: RankQuestion, scores: readonly number[]): number[] {
  if (scores.length !== candidates.length)
    throw new Error(`Question ${id}: ${scores.length} scores for ${candidates.length} candidates.`);
  const order = candidates.map(({ label }, i) => ({ label, score: scores[i]! }));
  return order.sort((a, b) => b.score - a.score || a.label - b.label).map(({ label }) => label);
}

function averagePrecision(labels: readonly number[]): number {
  let [found, sum] = [0, 0];
  labels.forEach((label, i) => {
    if (label === 1) sum += ++found / (i + 1);
  });
  return sum / found;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
