import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The dates of all days in the archive, oldest first. */
export async function listDays(content: string): Promise<string[]> {
  const names = await readdir(join(content, 'days'), { recursive: true }).catch(ignoreMissing)
  return names.flatMap((name) => /(\d{4}-\d{2}-\d{2})\.mdx$/.exec(name)?.[1] ?? []).sort()
}

function ignoreMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
