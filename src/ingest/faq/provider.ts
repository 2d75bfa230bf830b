import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Faq, Paper } from '#paper/schema.ts'
import type { Batching } from './batch/batching.ts'

/** Who answers a paper's questions. Two kinds: a model behind an OpenAI-compatible address, and the abstract itself. */
export type FaqProvider = {
  /** Kept in the paper's file. */
  readonly name: string
  /** Whether it reads more than the abstract; else no full text is fetched for it. */
  readonly readsFullText?: boolean
  /** Why nothing more can be asked in this run, and whether that is as intended (a limit of the settings) or a fault. */
  readonly stopped?: Stop | undefined
  /** What the run has cost so far. */
  readonly spent?: Spent
  /** Papers asked about at the same time. */
  readonly concurrency?: number
  /** What answers about so many papers would cost; absent: nothing. */
  estimate?(papers: number, requests: FaqRequest[]): Promise<Estimate>
  /** How questions are handed in as a batch and collected later; absent: they are not. */
  readonly batching?: Batching
  /** What is still to be asked of this paper in this language; none: its FAQ is as it should be. */
  pending(paper: Paper, request: FaqRequest): number
  /**
   * The paper's FAQ after asking what is pending; answers held already are kept. `save` is called after each answer. It
   * never throws for an answer that fails: older text stays in its place, and `problem` says why.
   */
  answer(paper: Paper, request: FaqRequest, reading?: Reading): Promise<FaqOutcome>
}

export type FaqRequest = { lang: string; questions: string[] }

/** What is read for an answer; without it, the abstract. */
export type Reading = { text: FullText; save?: (faq: Faq) => Promise<unknown> }

export type FaqOutcome = { faq: Faq; problem?: string }

export type Stop = { reason: string; isFault: boolean }

/** `usd` is absent where prices are not known; `textTokens`: what a paper's text is taken for. */
export type Estimate = Spent & { papers: number; model: string; textTokens: number }

export type Spent = { input: number; output: number; cached: number; usd?: number }

/** The paper's FAQ in one language, if it has one. */
export function findFaq(paper: Paper, lang: string): Faq | undefined {
  return paper.faq.find((faq) => faq.lang === lang)
}

/** The paper with one language's FAQ put in its place. */
export function withFaq(paper: Paper, faq: Faq): Paper {
  const others = paper.faq.filter(({ lang }) => lang !== faq.lang)
  return { ...paper, faq: [...others, faq].sort((a, b) => (a.lang < b.lang ? -1 : 1)) }
}
