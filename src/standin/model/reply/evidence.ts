import { type ChatMessage, textOf } from '#standin/model/chat.ts'
import { pick, randomOf } from '#standin/model/random-of.ts'

/**
 * The passages that an answer rests on, where the prompt asks for them: below a line that says so, each on a line of its own
 * after `> `. Empty where it does not ask. About every sixth answer names one that no paper holds.
 */
export function formatEvidence(messages: ChatMessage[], name: string, quotes: string[]): string {
  if (!messages.some((message) => message.role !== 'assistant' && textOf(message).includes(mark))) return ''
  const random = randomOf('evidence', name)
  const real = quotes.map(shorten).filter((quote) => quote.length >= shortest)
  const all =
    random() < inventedShare ? [...real.slice(0, most - 1), pick(random, inventedQuotes)] : real.slice(0, most)
  return all.length === 0 ? '' : `\n\n${mark}\n${all.map((quote) => `> ${quote}`).join('\n')}`
}

/** Passages that stand in no paper, to show that they are not published. */
export const inventedQuotes = [
  'Every lantern in the harbour was counted twice before the ledgers of the ninth expedition were sealed.',
  'The committee of gardeners rejected the theorem by eleven votes to four after a walk around the pond.',
  'No violin older than the tide tables of Carrickvale was admitted to the second round of measurements.',
]

const mark = 'EVIDENCE'
const most = 3
const mostWords = 40
/** Characters. */
const shortest = 20
const inventedShare = 1 / 6

/** The first forty words of a sentence, on one line. */
function shorten(sentence: string): string {
  return sentence.trim().split(/\s+/).slice(0, mostWords).join(' ')
}
