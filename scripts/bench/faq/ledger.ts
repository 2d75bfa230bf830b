import { defaultQuestions } from '#paper/questions.ts'
import { textOf } from '#standin/model/chat.ts'
import type { FaultKind } from '#standin/model/fault-kinds.ts'
import type { GivenAnswer } from '#standin/model/faults.ts'

/** What a model has been asked and has answered: how often each question of each paper, how long, with what faults. */
export function createLedger(): Ledger {
  const ledger: Omit<Ledger, 'tell'> = { requests: 0, good: new Map(), chains: new Map(), faults: new Map(), total: 0 }
  return Object.assign(ledger, {
    tell({ messages, delay, kind }: GivenAnswer) {
      const paper = /paper (\d{4}\.\d{5})/.exec(messages[1] ? textOf(messages[1]) : '')?.[1] ?? 'unknown'
      const asked = textOf(messages.at(-1) ?? { role: 'user', content: '' })
      const question = (defaultQuestions.en ?? []).findIndex((wording) => asked.includes(wording))
      ledger.requests++
      ledger.total += delay
      ledger.chains.set(paper, (ledger.chains.get(paper) ?? 0) + delay)
      if (kind) ledger.faults.set(kind, (ledger.faults.get(kind) ?? 0) + 1)
      else ledger.good.set(`${paper} ${question}`, (ledger.good.get(`${paper} ${question}`) ?? 0) + 1)
    },
  })
}

/** The least milliseconds that its answers take `concurrency` at a time, one after the other for each paper. */
export function boundOf({ total, chains }: Ledger, concurrency: number): number {
  return Math.max(total / concurrency, ...chains.values())
}

export type Ledger = {
  requests: number
  /** Good answers that went out, by paper and question. */
  good: Map<string, number>
  /** Milliseconds of answers, by paper and in all. */
  chains: Map<string, number>
  total: number
  faults: Map<FaultKind, number>
  tell(given: GivenAnswer): void
}
