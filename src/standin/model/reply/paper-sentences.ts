import { type ChatMessage, textOf } from '#standin/model/chat.ts'

/** The sentences of the paper that a conversation holds; lines of displayed formulas stay with the sentence around them. */
export function readPaperSentences(messages: ChatMessage[]): string[] {
  return findPaperText(messages)
    .trim()
    .split(/(?<=[.!?]|[.]\n\$\$)\s+(?=[A-Z$\\*])(?!\$\$)/)
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** Shorter paragraphs before and after the paper's text are titles and instructions; those without a sentence, names. */
const shortestParagraph = 120
const sentenceEnd = /[a-z$)%][.?!](\s|$)/

/**
 * What follows the word Abstract in the user's longest message; without that word, from its first long paragraph to
 * its last.
 */
function findPaperText(messages: ChatMessage[]): string {
  const texts = messages.filter(({ role }) => role === 'user').map(textOf)
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
  const labelled = /(?:^|\n)[#*\s]*abstract[*:\s]+([\s\S]*)/i.exec(longest)?.[1]
  if (labelled) return labelled
  const paragraphs = longest.replace(/^(<<<.*|.*>>>)$/gm, '').split(/\n\s*\n/)
  const isLong = (paragraph: string) => paragraph.trim().length >= shortestParagraph && sentenceEnd.test(paragraph)
  const prose = paragraphs.filter((paragraph) => !/^#{1,6} /.test(paragraph.trim()))
  return prose.slice(prose.findIndex(isLong), prose.findLastIndex(isLong) + 1).join('\n\n')
}
