import { dump, load } from 'js-yaml'
import type { z } from 'zod'

const form = /^---\n([\s\S]*?)\n---(?:\n([\s\S]*))?$/

/** Splits an MDX file into its YAML values and its body. Throws an error that names `file`. */
export function splitFrontmatter(text: string, file: string): { values: Record<string, unknown>; body: string } {
  const [, yaml, body = ''] = form.exec(text.replaceAll('\r\n', '\n')) ?? []
  if (yaml === undefined) throw broken(file, 'it does not begin with frontmatter between two lines of ---')
  return { values: parseYaml(yaml, file), body: body.trim() }
}

/** Joins values and body; the same values give the same bytes. */
export function joinFrontmatter(values: Record<string, unknown>, body: string): string {
  const yaml = dump(values, { lineWidth: -1, noRefs: true })
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}\n`}`
}

/** Holds values against their schema. Throws an error that names `file` and each wrong key with its value. */
export function checkValues<T>(schema: z.ZodType<T>, values: unknown, file: string): T {
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.') || 'frontmatter'}: ${issue.message}`)
  throw broken(file, lines.join('; '))
}

function parseYaml(yaml: string, file: string): Record<string, unknown> {
  try {
    const values = load(yaml)
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return values as Record<string, unknown>
  } catch (cause) {
    throw broken(file, `its frontmatter is not YAML (${String((cause as Error).message).split('\n')[0]})`, cause)
  }
  throw broken(file, 'its frontmatter is not a list of keys')
}

function broken(file: string, what: string, cause?: unknown): Error {
  return new Error(`${file}: ${what}. Mend it, or delete it and ingest its day again.`, { cause })
}
