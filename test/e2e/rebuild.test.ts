import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getDay, getPaper, writeDay, writePaper } from '#content/archive.ts'
import { dayFile, paperFile } from '#content/paths.ts'
import { sampleFolder } from '../../scripts/digest-sample.ts'
import { readTree } from '../unit/ingest/loopback.ts'

// One archive grows, shrinks and changes; after each step the site that was kept equals one built from nothing.

const [early, late] = ['2026-11-18', '2026-11-20']
let folder: string
let content: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheaf-rebuild-'))
  content = join(folder, 'content')
  await cp(inject('sample').content, content, { recursive: true })
  await rm(dayFile(content, late))
  await build('kept')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('touches no file where nothing has changed, however new the archive’s files are', async () => {
  const before = await readTimes('kept')
  await cp(content, `${content}-copy`, { recursive: true })
  await rm(content, { recursive: true })
  await cp(`${content}-copy`, content, { recursive: true })
  expect(await build('kept')).toContain('Nothing has changed')
  expect(await readTimes('kept')).toEqual(before)
})

test('adds a day with replacements of earlier papers, and leaves every page alone that shows none of it', async () => {
  const before = await readTimes('kept')
  await cp(dayFile(inject('sample').content, late), dayFile(content, late))
  const { papers } = await getDay(content, early)
  const [first, last] = [papers[0], papers.at(-1)]
  if (!first || !last) throw new Error(`${early} of the sample has too few papers.`)
  const replaced = await getPaper(content, first.id)
  await writePaper(content, { ...replaced, version: replaced.version + 1, title: 'Another title', faq: [] })
  await build('kept')
  const after = await readTimes('kept')
  const untouched = [...before].filter(([file, time]) => after.get(file) === time).map(([file]) => file)
  expect(untouched).toContain(`arxiv/${last.id}/index.html`)
  expect(untouched.some((file) => file.includes(`arxiv/${replaced.id}/`))).toBe(false)
  await expectSameAsFresh()
})

test('removes the pages of a day and of papers that are no more', async () => {
  const day = await getDay(content, early)
  const [first, ...others] = day.papers
  if (!first) throw new Error(`${early} of the sample has no papers.`)
  await rm(paperFile(content, first.id))
  await writeDay(content, { ...day, papers: others, received: others.length, expected: others.length })
  await rm(dayFile(content, late))
  await build('kept')
  const files = await readTimes('kept')
  expect(files.has(`arxiv/${first.id}/index.html`)).toBe(false)
  expect(files.has(`day/${late}/index.html`)).toBe(false)
  await expectSameAsFresh()
})

test('finishes what was cut off, also where the archive is again as it was before', async () => {
  const before = await getDay(content, early)
  await writeDay(content, { ...before, overview: 'A day of *many* looms.' })
  // Nothing takes the place of a folder that is not empty.
  const place = join(folder, `kept/api/days/${early}.json`)
  await rm(place)
  await mkdir(join(place, 'in-the-way'), { recursive: true })
  await expect(build('kept')).rejects.toThrow()
  expect(await readFile(join(folder, `kept/day/${early}/index.html`), 'utf8')).toContain('<em>many</em> looms')
  await rm(place, { recursive: true })
  await writeDay(content, before)
  await build('kept')
  await expectSameAsFresh()
})

test('follows a changed setting on every page, and leaves alone what is not its own', async () => {
  await writeFile(join(folder, 'kept/CNAME'), 'papers.example')
  await build('kept', { SHEAF_TITLE: 'Another name' })
  expect(await stat(join(folder, 'kept/CNAME'))).toBeDefined()
  await rm(join(folder, 'kept/CNAME'))
  await expectSameAsFresh({ SHEAF_TITLE: 'Another name' })
})

test('makes of every page what Astro makes of it alone', async () => {
  await build('fresh')
  await run('alone', ['node_modules/astro/bin/astro.mjs', 'build'])
  const [fresh, alone] = [await readTree(join(folder, 'fresh')), await readTree(join(folder, 'alone'))]
  const pages = (tree: Record<string, string>) => Object.keys(tree).filter((file) => !file.startsWith('_astro/'))
  expect(pages(fresh)).toEqual(pages(alone))
  for (const file of pages(alone)) expect(fresh[file], file).toBe(alone[file])
  await rm(join(folder, 'fresh'), { recursive: true })
})

async function expectSameAsFresh(settings = {}): Promise<void> {
  await build('fresh', settings)
  expect(await readTree(join(folder, 'kept'))).toEqual(await readTree(join(folder, 'fresh')))
  await rm(join(folder, 'fresh'), { recursive: true })
  await rm(join(folder, 'fresh-cache'), { recursive: true })
}

/** Builds the site into a folder, with a cache of its own; returns what the build says. */
function build(name: string, settings = {}): Promise<string> {
  return run(name, ['scripts/build.js', '--no-search'], settings)
}

async function run(name: string, args: string[], settings = {}): Promise<string> {
  const env = {
    ...process.env,
    ...sampleFolder(folder).settings,
    SHEAF_SITE: 'https://sheaf.example',
    SHEAF_CONTENT: content,
    SHEAF_OUT: join(folder, name),
    SHEAF_CACHE: join(folder, `${name}-cache`),
    ...settings,
  }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return stdout
}

async function readTimes(name: string): Promise<Map<string, number>> {
  const files = Object.keys(await readTree(join(folder, name)))
  const times = await Promise.all(files.map(async (file) => (await stat(join(folder, name, file))).mtimeMs))
  return new Map(files.map((file, index) => [file, times[index] ?? 0]))
}
