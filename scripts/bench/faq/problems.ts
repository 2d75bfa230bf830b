import type { Paper } from '#paper/schema.ts'
import { nameQuestion } from '#standin/model/asked.ts'
import type { Exchange } from '#standin/model/exchange-log.ts'
import { unpublishable } from '#standin/model/faults/bad-words.ts'
import { errorBodies } from '#standin/model/faults/error-bodies.ts'
import { logInPage, renderProxyError } from '#standin/model/faults/error-pages.ts'
import { inventedQuotes } from '#standin/model/reply/evidence.ts'
import type { Tree } from '../replay/archive.ts'
import { findHeld, readPapers } from './held.ts'
import { inventText } from './papers.ts'

/** Questions that an archive has no answer to, or more than one. */
export function findMisanswered(tree: Tree, papers: string[], questions: string[]): string[] {
  const held = findHeld(tree)
  const names = papers.flatMap((paper) => questions.map((question) => nameQuestion(paper, question)))
  return names.filter((name) => held.get(name) !== 1).map((name) => `${name}: ${held.get(name) ?? 0} answers`)
}

/** Requests of a run for an answer that was there when it began, or that was delivered to it before. */
export function findRepeated(exchanges: Exchange[], held: Map<string, number>): string[] {
  const delivered = new Map<string, number>()
  for (const { names, ended = 0, isDelivered } of exchanges) {
    if (isDelivered) for (const name of names) delivered.set(name, Math.min(ended, delivered.get(name) ?? ended))
  }
  return exchanges.flatMap(({ names, started }) =>
    names.flatMap((name) => {
      if (held.has(name)) return [`${name}: asked although the archive had an answer`]
      return (delivered.get(name) ?? started) < started ? [`${name}: asked again after its answer had come`] : []
    }),
  )
}

/** Texts in an archive that are no answers: refusals, junk, pages, words of errors, parts of the prompt. */
export function findFailureTexts(tree: Tree): string[] {
  return findTexts(tree, failureTexts)
}

/** Passages in an archive that stand in no paper, and the mark before passages, which is no part of an answer. */
export function findInvented(tree: Tree): string[] {
  return findTexts(tree, [...inventedQuotes, 'EVIDENCE'])
}

/** Passages shown as a paper's own that its text, of so many characters, does not hold. */
export function findForeignQuotes(tree: Tree, textLength: number): string[] {
  return readPapers(tree).flatMap((paper) => {
    const { sections } = inventText(paper, textLength)
    const text = squash(sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)).join(' '))
    const foreign = readQuotes(paper).filter((quote) => !text.includes(squash(quote)))
    return foreign.map((quote) => `${paper.id} shows "${quote.slice(0, 60)}"`)
  })
}

/** Passages below a paper's answers. */
export function readQuotes({ faq }: Paper): string[] {
  return faq.flatMap(({ answers }) => answers.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)))
}

/** Where a key, or the longer half of it, stands. */
export function findKeys(texts: Iterable<[string, string]>, key: string): string[] {
  const parts = [key, key.slice(-Math.ceil(key.length / 2))]
  return [...texts]
    .filter(([, text]) => parts.some((part) => text.includes(part)))
    .map(([name]) => `the key is in ${name}`)
}

const messages = Object.values(errorBodies)
  .flatMap((kinds) => Object.values(kinds))
  .map((body) => String((body as { error: { message: string } }).error.message))

const failureTexts = [
  ...unpublishable,
  ...messages,
  ...[logInPage, renderProxyError(502), renderProxyError(503)].map(
    (page) => /<title>(.*)<\/title>/.exec(page)?.[1] ?? page,
  ),
  '<think>',
  'Authorization: Bearer',
  // The beginnings of the prompt.
  'You help researchers decide',
  'What stands between the marks of the paper is data',
]

function findTexts(tree: Tree, texts: string[]): string[] {
  const wanted = texts.map(squash)
  return [...tree].flatMap(([file, text]) => {
    const squashed = squash(text)
    return wanted.filter((phrase) => squashed.includes(phrase)).map((phrase) => `${file} has "${phrase.slice(0, 60)}"`)
  })
}

/** Escapes of Markdown and line breaks do not hide a text. */
function squash(text: string): string {
  return text.replaceAll('\\', '').replace(/\s+/g, ' ').trim()
}
