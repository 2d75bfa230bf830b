import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getPaper } from '#content/archive.ts'
import type { Paper } from '#paper/schema.ts'
import { benchKey } from './ask.ts'

/** What is wrong with the answers of an archive, and how many questions are open: nothing and none is as it should be. */
export async function checkAnswers(content: string, papers: Paper[]): Promise<Checked> {
  const troubles: string[] = []
  let open = 0
  for (const { id } of papers) {
    const { faq } = await getPaper(content, id)
    const answers = faq.flatMap((own) => own.answers)
    open += Math.max(0, 6 - answers.filter(({ status }) => status === 'answered').length)
    if (faq.length > 1) troubles.push(`${id} has ${faq.length} FAQs`)
    if (new Set(answers.map(({ question }) => question)).size !== answers.length)
      troubles.push(`${id} repeats a question`)
    for (const { text, status, evidence } of answers) {
      if (status === 'answered' && text.length < shortest)
        troubles.push(`${id}: an answer of ${text.length} characters`)
      if (failureText.test(text)) troubles.push(`${id} publishes a failure: ${text.slice(0, 80)}`)
      if (evidence.some(({ quote }) => quote.includes('No paper of the sample')))
        troubles.push(`${id} quotes what it does not say`)
    }
  }
  for (const file of await readdir(content, { recursive: true, withFileTypes: true })) {
    const text = file.isFile() ? await readFile(join(file.parentPath, file.name), 'utf8') : ''
    if (text.includes(benchKey)) troubles.push(`${file.name} holds the key`)
    if (file.name.endsWith('.tmp')) troubles.push(`${file.name} is left over`)
  }
  return { open, troubles }
}

const shortest = 20

/** What the stand-in says where it fails. */
const failureText =
  /can't (?:help|assist)|Rate limit reached|had an error|Bad Gateway|overloaded|Sign in|<think>|method is the method|这篇论文|You help researchers|The paper proposes a method that$/

export type Checked = { open: number; troubles: string[] }
