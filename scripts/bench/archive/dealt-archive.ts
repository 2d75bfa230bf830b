import { existsSync } from 'node:fs'
import { cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runMeasured } from '../run-measured.ts'

/**
 * Two archives of the same days: of `papers` real papers without answers, dealt out anew to days of `perDay` entries, and of
 * a tenth of these; and the day after them with answers, which replaces the same papers in both. They are made once and kept
 * in `folder`: that takes longer than what is measured on them.
 */
export async function dealArchives(folder: string, { from, papers, perDay }: Deal): Promise<DealtArchives> {
  const stamp = join(folder, 'made-of.json')
  const wanted = JSON.stringify({ from, papers, perDay, format: 2 })
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== wanted) {
    console.log(`Dealing out ${papers} papers …`)
    const args = ['--max-old-space-size=6000', 'scripts/bench/archive/write-archive.ts', from, folder]
    await runMeasured([...args, String(papers), String(perDay)])
    await writeFile(stamp, wanted)
  }
  const { followed, base, tenth } = JSON.parse(await readFile(join(folder, 'made.json'), 'utf8'))
  const next = join(folder, 'next')
  return {
    large: { papers: base, followed, base: join(folder, 'base'), next },
    small: { papers: tenth, followed, base: join(folder, 'tenth'), next },
  }
}

/** A content folder with the archive's files as links: builds only read them, and the next day replaces them. */
export async function linkContent(base: string, content: string): Promise<void> {
  await rm(content, { recursive: true, force: true })
  for (const file of await readdir(base, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const from = join(file.parentPath, file.name)
    const to = join(content, from.slice(base.length))
    await mkdir(dirname(to), { recursive: true })
    await link(from, to)
  }
}

/** Lays a day over the content, as ingest would: whole new files in the place of others. */
export async function addDay(next: string, content: string): Promise<void> {
  for (const file of await readdir(next, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const from = join(file.parentPath, file.name)
    const to = join(content, from.slice(next.length))
    await rm(to, { force: true })
    await cp(from, to, { recursive: true })
  }
}

type Deal = { from: string; papers: number; perDay: number }
export type DealtArchives = { large: DealtArchive; small: DealtArchive }
export type DealtArchive = { papers: number; followed: string[]; base: string; next: string }
