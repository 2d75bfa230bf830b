import { readdir, readFile } from 'node:fs/promises'

/** The sample's written answers: identifier → question → Markdown with math. */
export async function readAnswers(): Promise<Answers> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const entries = files.map(async (name): Promise<[string, Map<string, string>]> => {
    return [
      name.replace(/\.md$/, '').replace(/^([a-z-]+)-(?=\d{7})/, '$1/'),
      parseAnswers(await readFile(new URL(name, folder), 'utf8')),
    ]
  })
  return new Map(await Promise.all(entries))
}

/** `### <question>` headings, each followed by its answer. */
export function parseAnswers(markdown: string): Map<string, string> {
  const sections = markdown.split(/^### (.*)$/m).slice(1)
  const answers = new Map<string, string>()
  for (let at = 0; at < sections.length; at += 2)
    answers.set(sections[at]?.trim() ?? '', sections[at + 1]?.trim() ?? '')
  return answers
}

const folder = new URL('./answers/', import.meta.url)

export type Answers = Map<string, Map<string, string>>
