// batch answer: {"id", "question", "docId"?, "askedAt"?} -> {"id", "answerable", "confidence", "answer", "sentences", "documents"}.
import { z } from "zod";
import type { Answer } from "../../answers/answer.ts";
import { type QuestionContext, readQuestion } from "../../answers/question/question.ts";
import { answerFromArticle, answerQuestion } from "../../answers/respond.ts";
import { articlesToRead } from "../../answers/retrieve.ts";
import { besideNewest, searchedIn } from "../../answers/searched.ts";
import type { Article } from "../../corpus/article.ts";
import { quote, quoteText } from "../../corpus/passage.ts";
import { RequestError } from "../../problem.ts";
import { createArticleIndex } from "../../search/inverted-index.ts";
import { parseIsoTime } from "../../time.ts";
import { type Corpus, readCorpus } from "./corpus.ts";
import { bodySpan, idSchema } from "./documents.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({
  id: idSchema,
  question: z.string(),
  docId: idSchema.nullish(),
  askedAt: z.string().nullish(),
});

type QuestionLine = z.infer<typeof schema>;

export const answer: StepRun = async (call) => {
  const corpus = await readCorpus(call);
  const answerLine = call.has("per-document") ? fromDocument(corpus) : fromCorpus(corpus);
  const status = await answerLines(call.io, schema, (line) => ({ id: line.id, ...answerLine(line) }));
  return corpus.faults > 0 ? 1 : status;
};

type AnswerLine = (line: QuestionLine) => object;

/** Answers from the one document that the line names. */
function fromDocument(corpus: Corpus): AnswerLine {
  const byLineId = new Map(corpus.articles.map((article) => [String(corpus.lineId(article)), article] as const));
  return (line) => {
    const article = byLineId.get(String(line.docId ?? ""));
    if (!article) throw new RequestError(`The corpus has no document "${line.docId ?? ""}".`);
    return shown(answerFromArticle(readQuestion(line.question, contextOf(line)), article), corpus);
  };
}

/** Answers from the whole corpus. */
function fromCorpus(corpus: Corpus): AnswerLine {
  const index = createArticleIndex(corpus.articles);
  const articles = new Map(corpus.articles.map((article) => [article.id, article] as const));
  const searched = searchedIn(corpus.articles);
  return (line) => {
    const question = besideNewest(readQuestion(line.question, contextOf(line)), searched);
    const hits = articlesToRead(question, index, corpus.articles);
    const found = hits.map(({ articleId }) => articles.get(articleId) as Article);
    return shown(answerQuestion(question, { stats: index, articles: found, hits, searched }), corpus);
  };
}

/** No line is asked after another, and names typed small stay so: what a line is read as does not hang on the other documents. */
function contextOf({ askedAt }: QuestionLine): QuestionContext {
  return { now: askedAt ? (parseIsoTime(askedAt)?.at ?? null) : null };
}

function shown(answer: Answer, { lineId }: Corpus): object {
  const { considered, short } = answer;
  return {
    // Whether an answer stands anywhere in the corpus; that the first sentence gives it is another matter.
    answerable: answer.held >= 0.5,
    confidence: answer.held,
    answer: short && considered.length > 0 ? quoteText(quote(considered[0].quote.article, short)) : null,
    sentences: considered.map((each) => ({ docId: lineId(each.quote.article), ...bodySpan(each.quote) })),
    documents: answer.articles.map(lineId),
  };
}
