import { type ChatMessage, textOf } from './chat.ts'

/**
 * A reply made of sentences of the paper that a conversation holds, chosen by the question in its English wording:
 * always the same for the same conversation.
 */
export function composeReply(messages: ChatMessage[], question: string | undefined): string {
  const sentences = splitSentences(findPaperText(messages))
  if (sentences.length === 0) return 'The conversation holds no text of a paper, so nothing can be said about it.'
  const wanted = sentences.filter((sentence) => hints[question ?? '']?.test(sentence))
  const chosen = wanted.length > 0 ? wanted : sentences
  return chosen.slice(0, mostSentences).join(' ')
}

const mostSentences = 4
/** Shorter paragraphs are titles, names and instructions. */
const shortestParagraph = 120

/** Words that betray what a sentence speaks of, by question. */
const hints: Record<string, RegExp> = {
  'What problem does this paper try to solve?': /\b(problem|question|however|unknown|open|difficult|lack|whether)\b/i,
  'What is the related work?': /\b(previous|prior|earlier|existing|known|recent|classical|extends?)\b/i,
  'How does the paper solve the problem?': /\b(we (introduce|propose|prove|use|show|develop|present)|method|proof)\b/i,
  'What experiments were done?': /\b(experiments?|data|measure|observ|simulat|benchmark|numerical|survey)/i,
  'What could be explored further?': /\b(conjecture|open|future|limit|remain|beyond|suggest|expect)/i,
}

/** What follows the word Abstract in the longest message of the user; without that word, its long paragraphs. */
function findPaperText(messages: ChatMessage[]): string {
  const texts = messages.filter(({ role }) => role === 'user').map(textOf)
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
  const labelled = /(?:^|\n)[#*\s]*abstract[*:\s]+([\s\S]*)/i.exec(longest)?.[1]
  if (labelled) return labelled
  return longest
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.length >= shortestParagraph)
    .join('\n\n')
}

function splitSentences(text: string): string[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.split(/(?<=[.!?])\s+(?=[A-Z$\\])/).filter((sentence) => /\p{L}/u.test(sentence))
}
