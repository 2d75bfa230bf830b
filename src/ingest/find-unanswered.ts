import type { Config } from '#config.ts'
import { findDay } from '#content/archive.ts'
import { findFile } from '#content/files.ts'
import { listDays } from '#content/list-days.ts'
import { parsePaper } from '#content/paper-mdx.ts'
import { paperFile } from '#content/paths.ts'
import type { Paper } from '#paper/schema.ts'
import { fingerprint } from './faq/fingerprint.ts'

/**
 * Papers that earlier runs may have left without an answer, newest day first, each once; `known` are left out. Where the
 * run has a limit of papers, tokens or dollars, it may reach back through the whole archive; without one, ten days, so that
 * a new key does not silently answer years. A paper whose file is broken is told, and the others go on.
 */
export async function* findUnanswered(
  config: Unanswered,
  known: Set<string>,
  tellBroken: (broken: BrokenPaper) => void,
): AsyncGenerator<Paper> {
  const { content, faq } = config
  const seen = new Set(known)
  const isLimited = [faq.maxPapers, faq.maxUsd, faq.maxTokens].some((limit) => limit !== undefined)
  const dates = (await listDays(content)).reverse()
  for (const date of isLimited ? dates : dates.slice(0, lookBack)) {
    const ids = ((await findDay(content, date))?.papers ?? []).map(({ id }) => id).filter((id) => !seen.has(id))
    for (const id of ids) seen.add(id)
    for (let from = 0; from < ids.length; from += atOnce) {
      const files = ids.slice(from, from + atOnce).map((id) => paperFile(content, id))
      const texts = await Promise.all(files.map(findFile))
      for (const [index, text] of texts.entries()) {
        if (text === undefined || isSurelyAnswered(text, config)) continue
        const paper = tryParse(text, files[index] as string)
        if ('broken' in paper) tellBroken({ id: ids[from + index] as string, reason: paper.broken })
        else yield paper
      }
    }
  }
}

/** Files open at the same time. */
const atOnce = 32

/** Days looked through by a run without a limit. */
const lookBack = 10

function tryParse(text: string, file: string): Paper | { broken: string } {
  try {
    return parsePaper(text, file)
  } catch (error) {
    return { broken: (error as Error).message }
  }
}

/**
 * Tells without parsing that a paper has an answer to each question, of its own version: most have, and parsing is what
 * costs. What is not sure is parsed.
 */
function isSurelyAnswered(text: string, { languages, questions, faq }: Unanswered): boolean {
  if (faq.refresh) return false
  const frontmatter = text.slice(0, text.indexOf('\n---\n', 4))
  if (/^ +status: (?!answered$)/m.test(frontmatter)) return false
  const versions = new Set(Array.from(frontmatter.matchAll(/^ *version: (\d+)$/gm), ([, version]) => version))
  const hashes = languages.flatMap((lang) => questions[lang] ?? []).map((question) => fingerprint(question))
  return versions.size === 1 && hashes.every((hash) => frontmatter.includes(hash))
}

/** `reason` names the file. */
export type BrokenPaper = { id: string; reason: string }

type Unanswered = Pick<Config, 'content' | 'languages' | 'questions' | 'faq'>
