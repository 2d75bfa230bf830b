import { cp, glob, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@mdx-js/mdx'
import remarkMath from 'remark-math'
import { expect, inject, test } from 'vitest'
import { getDay, getPaper } from '#content/archive.ts'
import { listDays } from '#content/list-days.ts'
import { remarkTable } from '#markdown/dialect.ts'
import { readSampleWorld } from '#standin/sample/world.ts'
import { digestSample } from '../../scripts/digest-sample.ts'
import { readTree } from '../unit/ingest/loopback.ts'

const { content } = inject('sample')

test('holds every announced paper of every sample day once', async () => {
  const { mailings } = await readSampleWorld()
  expect(await listDays(content)).toEqual(mailings.map(({ date }) => date))
  for (const { date, entries } of mailings) {
    const day = await getDay(content, date)
    expect(day.status).toBe('complete')
    expect(day.papers.map(({ id }) => id).sort()).toEqual([...new Set(entries.map(({ id }) => id))].sort())
  }
})

test('answers six questions about each paper that stands', async () => {
  for (const date of await listDays(content)) {
    for (const { id } of (await getDay(content, date)).papers) {
      const { faq, withdrawn } = await getPaper(content, id)
      if (withdrawn) continue
      expect(
        faq[0]?.answers.map(({ status }) => status),
        id,
      ).toEqual(Array(6).fill('answered'))
    }
  }
})

test('writes MDX that any MDX compiler takes, without code in it', async () => {
  for await (const file of glob(`${content}/**/*.mdx`)) {
    const body = (await readFile(file, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '')
    const code = String(await compile(body, { remarkPlugins: [remarkMath, remarkTable], jsx: true }))
    expect(code.match(/^(import|export) (?!default function MDXContent)/m), file).toBeNull()
  }
})

test('changes no byte when the same days are ingested again', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'sheaf-'))
  await cp(content, copy, { recursive: true })
  const reports = await digestSample({ content: copy, cache: `${copy}-cache` })
  expect(await readTree(copy)).toEqual(await readTree(content))
  expect(reports.flatMap(({ days }) => days.map(({ written }) => written))).toEqual([0, 0, 0])
})
