import { existsSync } from 'node:fs'
import { cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runMeasured } from '../run-measured.ts'

/**
 * An archive of `papers` real papers without answers, dealt out anew to days of `perDay` entries, and the day after
 * these with answers. It is made once and kept in `folder`: that takes longer than what is measured on it.
 */
export async function dealArchive(folder: string, { from, papers, perDay }: Deal): Promise<DealtArchive> {
  const stamp = join(folder, 'made-of.json')
  const wanted = JSON.stringify({ from, papers, perDay })
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== wanted) {
    console.log(`Dealing out ${papers} papers …`)
    const args = ['--max-old-space-size=6000', 'scripts/bench/archive/write-archive.ts', from, folder]
    await runMeasured([...args, String(papers), String(perDay)])
    await writeFile(stamp, wanted)
  }
  const followed = JSON.parse(await readFile(join(folder, 'followed.json'), 'utf8'))
  return { papers, followed, base: join(folder, 'base'), next: join(folder, 'next') }
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
export type DealtArchive = { papers: number; followed: string[]; base: string; next: string }
