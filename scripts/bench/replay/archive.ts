import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDay } from '#content/day-mdx.ts'
import { findFile } from '#content/files.ts'
import { listDays } from '#content/list-days.ts'
import { dayFile } from '#content/paths.ts'
import type { Day } from '#paper/schema.ts'

/** Every file below a folder, by its path in it; none where there is no folder. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const)
  return new Map(await Promise.all(texts))
}

/** Reads the days of an archive again and again; what has not changed since is not parsed again. */
export function createDayReader(content: string): () => Promise<Day[]> {
  const parsed = new Map<string, Day>()
  return async () => {
    const files = (await listDays(content)).map((date) => dayFile(content, date))
    return Promise.all(
      files.map(async (file) => {
        const text = (await findFile(file)) ?? ''
        const day = parsed.get(text) ?? parseDay(text, file)
        parsed.set(text, day)
        return day
      }),
    )
  }
}

/** Whether a path of a tree is a day's file. */
export function isDayFile(file: string): boolean {
  return /^days\/\d{4}\/[\d-]+\.mdx$/.test(file)
}

/** The identifier of the paper whose file a path of a tree is; of new-style ones, which alone a replay has. */
export function findPaperId(file: string): string | undefined {
  return /^papers\/\d{4}\/([\d.]+)\.mdx$/.exec(file)?.[1]
}

/** Text by path. */
export type Tree = Map<string, string>
