import type { Faq, Paper } from '#paper/schema.ts'

/** Who answers a paper's questions. Two kinds: a model behind an OpenAI-compatible address, and the abstract itself. */
export type FaqProvider = {
  /** Shown below the answers and kept in the paper's file. */
  readonly name: string
  /** What is still to be asked of this paper in this language; none: its FAQ is as it should be. */
  pending(paper: Paper, request: FaqRequest): number
  /**
   * The paper's FAQ after asking what is pending; answers held already are kept. It never throws for a failed answer:
   * that one stays `failed`, what follows it stays `pending`, and `problem` says why.
   */
  answer(paper: Paper, request: FaqRequest): Promise<{ faq: Faq; problem?: string }>
}

export type FaqRequest = { lang: string; questions: string[] }

/** The paper's FAQ in one language, if it has one. */
export function findFaq(paper: Paper, lang: string): Faq | undefined {
  return paper.faq.find((faq) => faq.lang === lang)
}

/** The paper with one language's FAQ put in its place. */
export function withFaq(paper: Paper, faq: Faq): Paper {
  const others = paper.faq.filter(({ lang }) => lang !== faq.lang)
  return { ...paper, faq: [...others, faq].sort((a, b) => (a.lang < b.lang ? -1 : 1)) }
}
