import { defaultQuestions } from '#paper/questions.ts'
import { type ChatMessage, textOf } from './chat.ts'

/**
 * What the last message of a conversation asks, and about which paper: the lines of a numbered list, else the built-in
 * question last named, else its first line.
 */
export function findAsked(messages: ChatMessage[]): Asked {
  const texts = messages.filter(({ role }) => role === 'user').map(textOf)
  const last = texts.at(-1) ?? ''
  const listed = Array.from(last.matchAll(/^\d{1,2}\. (.+)$/gm), ([, question = '']) => question.trim())
  const [paper = ''] = arxivId.exec(texts[0] ?? '') ?? []
  return { paper, questions: listed.length > 1 ? listed : [findKnown(last) ?? firstLine(last)] }
}

/** A question about a paper by one name, to count with: `2611.01234 What is the related work?` */
export function nameQuestion(paper: string, question: string): string {
  return `${paper} ${question}`.trim()
}

/** The language that a built-in question is asked in, and which of the six it is. */
export function findWording(question: string): Wording | undefined {
  const wanted = squash(question)
  return wordings.find(({ text }) => squash(text) === wanted)
}

/** One line, single spaces, small letters. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

const arxivId = /\b\d{4}\.\d{4,5}\b|\b[a-z-]+(?:\.[A-Z]{2})?\/\d{7}\b/

const wordings: Wording[] = Object.entries(defaultQuestions).flatMap(([lang, texts]) =>
  texts.map((text, index) => ({ lang, index, text })),
)

function findKnown(message: string): string | undefined {
  const text = squash(message)
  const places = wordings.map((wording) => ({ text: wording.text, at: text.lastIndexOf(squash(wording.text)) }))
  return places.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.text
}

function firstLine(message: string): string {
  return message.trim().split('\n', 1)[0] ?? ''
}

/** `paper` is empty where no identifier stands in the first of the user's messages. */
export type Asked = { paper: string; questions: string[] }

export type Wording = { lang: string; index: number; text: string }
