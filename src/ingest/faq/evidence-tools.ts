import type { FullText } from '#ingest/full-text/full-text.ts'
import type { Evidence } from '#paper/schema.ts'
import { findUnverifiedNumbers } from './evidence/find-unverified-numbers.ts'
import { joinReply, splitReply } from './evidence/split-reply.ts'
import { verifyEvidence } from './evidence/verify-evidence.ts'

/** How passages of the paper are told from an answer, and both held against the paper's text. */
export type EvidenceTools = {
  split(reply: string): { text: string; quotes: string[] }
  /** The opposite of `split`: a reply as a model writes it. */
  join(text: string, quotes: string[]): string
  verify(quotes: string[], text: FullText): Evidence[]
  /** Numbers of an answer that the text does not hold. */
  findUnverified(answer: string, text: FullText): string[]
}

/** The paper's own text decides. */
export const evidenceTools: EvidenceTools = {
  split: splitReply,
  join: joinReply,
  verify: verifyEvidence,
  findUnverified: findUnverifiedNumbers,
}
